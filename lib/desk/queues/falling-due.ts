import { comingDays } from "@/lib/desk/queues/coming-days";
import { BEFORE_END } from "@/lib/orders/wishes/lifecycle";
import type { Prisma } from "@/prisma/generated/client";
import type { WishStatus } from "@/prisma/generated/enums";

/** What is due from `from` on (null: however long ago) and before `until`. */
export type Window = { from: Date | null; until: Date };

export const DUE_FILTERS = ["overdue", "today"] as const;

export type DueFilter = (typeof DUE_FILTERS)[number];

export function windowOf(filter: DueFilter, now: Date): Window {
  return filter === "overdue"
    ? { from: null, until: now }
    : { from: now, until: comingDays(now).tomorrow };
}

/** What goes on by itself when its time is over, a wave or a rating, has to be done by nobody. */
export function isStaffStep({ status, inOpenPool }: { status: WishStatus; inOpenPool: boolean }) {
  return STAFF_STATUSES.includes(status) || inOpenPool;
}

const STAFF_STATUSES: WishStatus[] = ["SUBMITTED", "APPROVED"];

/** Steps somebody of a unit has to take then. */
export function stepsDue(window: Window): Prisma.WishWhereInput {
  return {
    ...RUNNING,
    stepDueAt: within(window),
    OR: [{ status: { in: STAFF_STATUSES } }, { inOpenPool: true }],
  };
}

/** Services promised until then and not rendered yet. */
export function promisesDue(window: Window): Prisma.WishWhereInput {
  return { ...RUNNING, promisedAt: within(window) };
}

// The statuses follow from the dates, and let the database leave out what is over by an index.
const RUNNING = { status: { in: [...BEFORE_END] }, pausedAt: null };

function within({ from, until }: Window) {
  return { ...(from && { gte: from }), lt: until };
}
