import "server-only";
import type { StaffActor } from "@/lib/shared/auth/actor";
import { isHandler } from "@/lib/shared/auth/handler";
import { idsOfPerson } from "@/lib/shared/auth/same-person";
import {
  queueConditions,
  expandSelection,
  isDispatching,
  type Condition,
  type Queue,
  type Selection,
} from "@/lib/desk/queues/queues";
import { visibleTo } from "@/lib/orders/wishes/scope";
import { Prisma } from "@/prisma/generated/client";

// Conditions over the columns of `wishes`.

type Place = { id: string; lineage: string[] };

/** Returns the ids of the actor's places; null for a centre, which has the full county. */
export function ownIds(actor: StaffActor, places: Place[]): string[] | null {
  return actor.level === "CENTER" ? null : places.map(({ id }) => id);
}

/** The rule of visibility and, for a part of a county, the ids that let the database use its indexes. */
export function inScope(actor: StaffActor, own: string[] | null): Prisma.WishWhereInput[] {
  const narrowed = own && { OR: [{ siteId: { in: own } }, { responsibleSiteId: { in: own } }] };
  return [visibleTo(actor), ...(narrowed ? [narrowed] : [])];
}

/** The condition of `inScope` in SQL. A city handles no wishes, a centre all of its county. */
export function scopeSql(actor: StaffActor, own: string[] | null): Prisma.Sql {
  if (!isHandler(actor)) return Prisma.sql`false`;
  return own
    ? Prisma.sql`("siteId" = ANY (${own}::uuid[]) OR "responsibleSiteId" = ANY (${own}::uuid[]))`
    : Prisma.sql`"centerId" = ${actor.siteId}::uuid`;
}

/** The traits that decide in which queue a wish is, each as an expression. */
export function traitsSql(actor: StaffActor, own: string[] | null) {
  const { siteId: here } = actor;
  return {
    isObjected: Prisma.sql`"isObjected"`,
    turn: turnSql(actor, own),
    isPast: Prisma.sql`"pastOwnerIds" && ${idsOfPerson(actor)}::uuid[]`,
    // In the open pool, and the own place has to act: it was escalated from below, or the waves or the
    // time have run out.
    isUnanswered: Prisma.sql`("inOpenPool" AND "responsibleSiteId" = ${here}::uuid
      AND ("siteId" <> ${here}::uuid OR wave > 0 OR "isStepOverdue"))`,
  };
}

function turnSql(actor: StaffActor, own: string[] | null): Prisma.Sql {
  const isOwn = Prisma.sql`"responsibleSiteId" = ${actor.siteId}::uuid`;
  const isOurs = isDispatching(actor.level)
    ? Prisma.sql`(${isOwn} OR status = 'APPROVED' AND ${isDispatchedHere(actor, own)})`
    : isOwn;
  const isBelow = own ? Prisma.sql`"responsibleSiteId" = ANY (${own}::uuid[])` : Prisma.sql`true`;
  return Prisma.sql`CASE WHEN ${isOurs} THEN 'OURS' WHEN ${isBelow} THEN 'BELOW' ELSE 'ABOVE' END`;
}

/** Whether no unit between the responsible one and the actor's dispatches: below a 所 none does. */
function isDispatchedHere({ siteId }: StaffActor, own: string[] | null): Prisma.Sql {
  if (own) return Prisma.sql`"responsibleSiteId" = ANY (${own}::uuid[])`;
  return Prisma.sql`"responsibleSiteId" IN (SELECT s.id FROM sites top
    JOIN sites s ON s.lineage @> ARRAY[top.id]
    WHERE top."parentId" = ${siteId}::uuid AND top.level <> 'TOWNSHIP')`;
}

/** The condition of the queues that are shown. */
export function queueSql(
  actor: StaffActor,
  selection: Selection | Queue[],
  own: string[] | null,
): Prisma.Sql {
  if (selection === "all") return Prisma.sql`true`;
  const conditions = queueConditions(actor.level);
  const queues = typeof selection === "string" ? expandSelection(selection) : selection;
  const alternatives = queues.flatMap((name) => conditions[name]);
  if (alternatives.length === 0) return Prisma.sql`false`;
  const statuses = [...new Set(alternatives.flatMap((one) => one.statuses))];
  const traits = traitsSql(actor, own);
  const any = Prisma.join(
    alternatives.map((condition) => meets(condition, traits)),
    " OR ",
  );
  // The statuses of all once more, by which the database uses its index.
  return Prisma.sql`(status = ANY (${statuses}::"WishStatus"[]) AND (${any}))`;
}

function meets(
  { statuses, ...condition }: Condition,
  traits: ReturnType<typeof traitsSql>,
): Prisma.Sql {
  const names = Object.keys(traits) as (keyof typeof traits)[];
  const wanted = names.flatMap((name) => {
    const value = condition[name];
    return value === undefined ? [] : [Prisma.sql`${traits[name]} = ${value}`];
  });
  const inStatus = Prisma.sql`status = ANY (${statuses}::"WishStatus"[])`;
  return Prisma.sql`(${Prisma.join([inStatus, ...wanted], " AND ")})`;
}

export function subtreeIds(places: Place[], placeId: string): string[] {
  return places.filter(({ lineage }) => lineage.includes(placeId)).map(({ id }) => id);
}
