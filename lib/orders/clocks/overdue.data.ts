import "server-only";
import {
  OWED_STATUSES,
  overdueAt,
  STAFF_STATUSES,
  type DueWindow,
} from "@/lib/orders/clocks/overdue";
import { Prisma } from "@/prisma/generated/client";

/** Wishes with a step of staff due in this window. */
export function stepsDue(window: DueWindow): Prisma.WishWhereInput {
  return {
    ...RUNNING,
    stepDueAt: within(window),
    OR: [{ status: { in: [...STAFF_STATUSES] } }, { inOpenPool: true }],
  };
}

/** Wishes whose promised service is due in this window and not rendered yet. */
export function promisesDue(window: DueWindow): Prisma.WishWhereInput {
  return { ...RUNNING, promisedAt: within(window) };
}

// The dates already imply the statuses; naming them lets the database use its partial index.
const RUNNING = { status: { in: [...OWED_STATUSES] }, pausedAt: null };

function within({ after, until }: DueWindow) {
  return { ...(after && { gt: after }), lte: until };
}

/** The condition of `isDueWithin` in SQL, over the columns of `wishes`. */
export function isDueSql({ after, until }: DueWindow): Prisma.Sql {
  const falls = (due: Prisma.Sql) =>
    Prisma.sql`${due} <= ${until}${after ? Prisma.sql` AND ${due} > ${after}` : Prisma.empty}`;
  return Prisma.sql`("pausedAt" IS NULL AND status IN (${OWED})
    AND ((${IS_STAFF_STEP} AND ${falls(STEP_DUE)}) OR ${falls(PROMISED)}))`;
}

/** The condition of `isOverdue` in SQL. */
export function isOverdueSql(now: Date): Prisma.Sql {
  return isDueSql(overdueAt(now));
}

const OWED = Prisma.raw(OWED_STATUSES.map((status) => `'${status}'`).join(", "));
const OF_STAFF = Prisma.raw(STAFF_STATUSES.map((status) => `'${status}'`).join(", "));
const IS_STAFF_STEP = Prisma.sql`(status IN (${OF_STAFF}) OR "inOpenPool")`;
const STEP_DUE = Prisma.sql`"stepDueAt"`;
const PROMISED = Prisma.sql`"promisedAt"`;

/** The value of `overdueSince` in SQL, for a wish that is overdue. */
export const OVERDUE_SINCE = Prisma.sql`least(${PROMISED}, CASE WHEN ${IS_STAFF_STEP} THEN ${STEP_DUE} END)`;
