import "server-only";
import type { StaffActor } from "@/lib/shared/auth/actor";
import { idsOfPerson } from "@/lib/shared/auth/same-person";
import { queueConditions, expandSelection, type Condition } from "@/lib/desk/queues/queues";
import type { DeskView } from "@/lib/desk/queues/schema";
import { dueWindow } from "@/lib/desk/queues/falling-due";
import { promisesDue, stepsDue } from "@/lib/orders/clocks/overdue.data";
import { escapeLike } from "@/lib/shared/db/like";
import { phoneToken, typedTokens } from "@/lib/shared/sealing/token.server";
import { parseTrackingNumber } from "@/lib/shared/auth/tracking-number";
import { visibleTo } from "@/lib/orders/wishes/scope";
import type { Prisma } from "@/prisma/generated/client";

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

/** The condition of the queue that the view shows. */
export function inQueue(
  actor: StaffActor,
  { queue = "needsMe" }: DeskView,
  own: string[] | null,
): Prisma.WishWhereInput[] {
  if (queue === "all") return [];
  const conditions = queueConditions(actor.level);
  const alternatives = expandSelection(queue).flatMap((name) => conditions[name]);
  // Prisma does not read an empty OR as "none".
  if (alternatives.length === 0) return [{ id: { in: [] } }];
  return [
    { OR: alternatives.map((condition) => ({ AND: meetsCondition(actor, condition, own) })) },
  ];
}

function meetsCondition(
  actor: StaffActor,
  { statuses, isObjected, isMine, isPast, isUnanswered }: Condition,
  own: string[] | null,
): Prisma.WishWhereInput[] {
  return [
    { status: { in: statuses } },
    ...(isObjected === undefined ? [] : [{ isObjected }]),
    ...(isMine === undefined || !own
      ? []
      : [{ responsibleSiteId: isMine ? { in: own } : { notIn: own } }]),
    ...(isPast === undefined
      ? []
      : [either(isPast, { pastOwnerIds: { hasSome: idsOfPerson(actor) } })]),
    ...(isUnanswered === undefined ? [] : [either(isUnanswered, unanswered(actor))]),
  ];
}

/**
 * The wish is in the open pool and the actor's own place has to act: it was escalated from below, or
 * the waves or the time have run out.
 */
function unanswered({ siteId }: StaffActor): Prisma.WishWhereInput {
  return {
    inOpenPool: true,
    responsibleSiteId: siteId,
    OR: [{ siteId: { not: siteId } }, { wave: { gt: 0 } }, { isStepOverdue: true }],
  };
}

function either(is: boolean, condition: Prisma.WishWhereInput): Prisma.WishWhereInput {
  return is ? condition : { NOT: condition };
}

/** The conditions of the view's filters. */
export function matchesFilters(
  view: DeskView,
  places: Place[],
  now: Date,
): Prisma.WishWhereInput[] {
  const { place, category, urgency, channel, due, q } = view;
  const window = due && dueWindow(due, now);
  return [
    ...(place ? [{ siteId: { in: subtreeIds(places, place) } }] : []),
    ...(category ? [{ categoryId: category }] : []),
    ...(urgency ? [{ urgency }] : []),
    ...(channel ? [{ channel }] : []),
    ...(window ? [{ OR: [stepsDue(window), promisesDue(window)] }] : []),
    ...(q ? [matchesText(q)] : []),
  ];
}

export function subtreeIds(places: Place[], placeId: string): string[] {
  return places.filter(({ lineage }) => lineage.includes(placeId)).map(({ id }) => id);
}

/** Name, pinyin and phone are sealed: they are found by their keyed hashes, as a whole only. */
function tokensTyped(q: string): Prisma.ResidentWhereInput[] {
  return typedTokens(q).map((token) => ({ searchTokens: { has: token } }));
}

function matchesText(q: string): Prisma.WishWhereInput {
  const number = parseTrackingNumber(q);
  return {
    OR: [
      { publicContent: { contains: escapeLike(q), mode: "insensitive" } },
      ...(number ? [{ trackingNumber: { startsWith: number } }] : []),
      { resident: { OR: [{ phoneToken: phoneToken(q.trim()) }, ...tokensTyped(q)] } },
    ],
  };
}
