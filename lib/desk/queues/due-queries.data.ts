import "server-only";
import type { StaffActor } from "@/lib/shared/auth/actor";
import { CLOCK_COLUMNS } from "@/lib/orders/clocks/clock";
import { db } from "@/lib/shared/db/db";
import { inScope, ownIds } from "@/lib/desk/queues/where.data";
import { endsOfComingDays } from "@/lib/desk/queues/coming-days";
import { groupDues } from "@/lib/desk/queues/due-list";
import { promisesDue, stepsDue } from "@/lib/orders/clocks/overdue.data";
import { ROW_SELECT, toRow } from "@/lib/desk/queues/row";
import type { Prisma } from "@/prisma/generated/client";

/** More than a day's work. The page says how many more there are. */
const MAX_ROWS = 200;

export type DueList = Awaited<ReturnType<typeof listDue>>;
export type DueWish = ReturnType<
  typeof toRow<Prisma.WishGetPayload<{ select: typeof DUE_SELECT }>>
>;

/**
 * Returns what is due in the actor's places by the end of tomorrow, earliest first. Steps and promises
 * are read by a statement each, so that each can use its index and stop early.
 */
export async function listDue(
  actor: StaffActor,
  places: { id: string; lineage: string[] }[],
  now = new Date(),
) {
  const window = { after: null, until: endsOfComingDays(now).endOfTomorrow };
  const scope = inScope(actor, ownIds(actor, places));
  const find = (due: Prisma.WishWhereInput, first: Prisma.WishOrderByWithRelationInput) =>
    db.wish.findMany({
      where: { AND: [...scope, due] },
      select: DUE_SELECT,
      orderBy: [first, { id: "asc" }],
      take: MAX_ROWS,
    });
  const [steps, promises, count] = await Promise.all([
    find(stepsDue(window), { stepDueAt: "asc" }),
    find(promisesDue(window), { promisedAt: "asc" }),
    db.wish.count({
      where: { AND: [...scope, { OR: [stepsDue(window), promisesDue(window)] }] },
    }),
  ]);
  const wishes = new Map([...steps, ...promises].map((wish) => [wish.id, toRow(wish)]));
  return { groups: groupDues<DueWish>([...wishes.values()], MAX_ROWS, now), count };
}

const DUE_SELECT = {
  id: true,
  ...ROW_SELECT,
  status: true,
  inOpenPool: true,
  urgency: true,
  round: true,
  isObjected: true,
  ...CLOCK_COLUMNS,
  site: { select: { name: true } },
  responsibleSite: { select: { name: true, level: true } },
} as const satisfies Prisma.WishSelect;
