import "server-only";
import type { StaffActor } from "@/lib/shared/auth/actor";
import { CLOCK_COLUMNS } from "@/lib/orders/clocks/clock";
import { db } from "@/lib/shared/db/db";
import { inScope, ownIds } from "@/lib/desk/queues/where.server";
import { comingDays } from "@/lib/desk/queues/coming-days";
import { groupDues } from "@/lib/desk/queues/due-list";
import { promisesDue, stepsDue } from "@/lib/orders/clocks/overdue.data";
import type { Prisma } from "@/prisma/generated/client";

/** More than fits on a day; what is left out is said. */
const MOST = 200;

export type DueList = Awaited<ReturnType<typeof listDue>>;
export type DueWish = Prisma.WishGetPayload<{ select: typeof DUE_SELECT }>;

/**
 * What of the actor's places has to be done by the end of tomorrow, what is due first before the
 * others: steps and promises by a statement each, so that each walks its index and stops.
 */
export async function listDue(
  actor: StaffActor,
  places: { id: string; lineage: string[] }[],
  now = new Date(),
) {
  const window = { after: null, until: comingDays(now).endOfTomorrow };
  const scope = inScope(actor, ownIds(actor, places));
  const find = (due: Prisma.WishWhereInput, first: Prisma.WishOrderByWithRelationInput) =>
    db.wish.findMany({
      where: { AND: [...scope, due] },
      select: DUE_SELECT,
      orderBy: [first, { id: "asc" }],
      take: MOST,
    });
  const [steps, promises, count] = await Promise.all([
    find(stepsDue(window), { stepDueAt: "asc" }),
    find(promisesDue(window), { promisedAt: "asc" }),
    db.wish.count({
      where: { AND: [...scope, { OR: [stepsDue(window), promisesDue(window)] }] },
    }),
  ]);
  const wishes = new Map([...steps, ...promises].map((wish) => [wish.id, wish]));
  return { groups: groupDues<DueWish>([...wishes.values()], MOST, now), count };
}

const DUE_SELECT = {
  id: true,
  content: true,
  status: true,
  inOpenPool: true,
  urgency: true,
  round: true,
  isObjected: true,
  ...CLOCK_COLUMNS,
  site: { select: { name: true } },
  responsibleSite: { select: { name: true, level: true } },
} as const satisfies Prisma.WishSelect;
