import "server-only";
import {
  OWED_STATUSES,
  overdueAt,
  STAFF_STATUSES,
  type DueWindow,
} from "@/lib/orders/clocks/overdue";
import { Prisma } from "@/prisma/generated/client";

/** Wishes of which somebody has to take a step in that time. */
export function stepsDue(window: DueWindow): Prisma.WishWhereInput {
  return {
    ...RUNNING,
    stepDueAt: within(window),
    OR: [{ status: { in: [...STAFF_STATUSES] } }, { inOpenPool: true }],
  };
}

/** Wishes whose service is promised for that time and not rendered yet. */
export function promisesDue(window: DueWindow): Prisma.WishWhereInput {
  return { ...RUNNING, promisedAt: within(window) };
}

// The statuses follow from the dates, and let the database leave out what is over by an index.
const RUNNING = { status: { in: [...OWED_STATUSES] }, pausedAt: null };

function within({ after, until }: DueWindow) {
  return { ...(after && { gt: after }), lte: until };
}

/** What `isDueWithin` says, in SQL over the columns of `wishes`. */
export function isDueSql({ after, until }: DueWindow): Prisma.Sql {
  const falls = (due: Prisma.Sql) =>
    Prisma.sql`${due} <= ${until}${after ? Prisma.sql` AND ${due} > ${after}` : Prisma.empty}`;
  return Prisma.sql`("pausedAt" IS NULL AND status IN (${OWED})
    AND ((${IS_STAFF_STEP} AND ${falls(STEP_DUE)}) OR ${falls(PROMISED)}))`;
}

/** What `isOverdue` says, in SQL. */
export function isOverdueSql(now: Date): Prisma.Sql {
  return isDueSql(overdueAt(now));
}

const OWED = Prisma.raw(OWED_STATUSES.map((status) => `'${status}'`).join(", "));
const OF_STAFF = Prisma.raw(STAFF_STATUSES.map((status) => `'${status}'`).join(", "));
const IS_STAFF_STEP = Prisma.sql`(status IN (${OF_STAFF}) OR "inOpenPool")`;
const STEP_DUE = Prisma.sql`"stepDueAt"`;
const PROMISED = Prisma.sql`"promisedAt"`;

/** What `overdueSince` says of a wish that is overdue, in SQL. */
export const OVERDUE_SINCE = Prisma.sql`least(${PROMISED}, CASE WHEN ${IS_STAFF_STEP} THEN ${STEP_DUE} END)`;
