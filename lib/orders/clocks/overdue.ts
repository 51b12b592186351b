import type { WishStatus } from "@/prisma/generated/enums";

/** What decides whether a wish is overdue. */
export type Standing = {
  status: WishStatus;
  inOpenPool: boolean;
  stepDueAt: Date | null;
  promisedAt: Date | null;
  pausedAt: Date | null;
};

/** Statuses in which the resident is owed a service: the clock of the promise runs. */
export const OWED_STATUSES = [
  "SUBMITTED",
  "APPROVED",
  "DISPATCHED",
  "ACCEPTED",
  "SUPPLIED",
  "IN_SERVICE",
] as const satisfies WishStatus[];

/** Statuses whose next step staff have to take. */
export const STAFF_STATUSES = ["SUBMITTED", "APPROVED"] as const satisfies WishStatus[];

/** Whether a due has passed. A step due at 18:00 is overdue from 18:00 on. */
export function isPast(due: Date, now: Date): boolean {
  return due <= now;
}

/** Whether staff have to take the next step. A wave or the time for rating ends by itself. */
export function isStaffStep({ status, inOpenPool }: Pick<Standing, "status" | "inOpenPool">) {
  return STAFF_STATUSES.some((one) => one === status) || inOpenPool;
}

/** Returns the dues that staff have to keep; none while the wish is paused or once the service is rendered. */
export function bindingDues(wish: Standing): Date[] {
  if (wish.pausedAt || !OWED_STATUSES.some((one) => one === wish.status)) return [];
  const step = isStaffStep(wish) ? wish.stepDueAt : null;
  return [step, wish.promisedAt].filter((due) => due !== null);
}

/** Returns since when the wish is overdue, by its step or its promise; null if it is not. */
export function overdueSince(wish: Standing, now: Date): Date | null {
  const past = bindingDues(wish).filter((due) => isPast(due, now));
  return past.reduce<Date | null>((first, due) => (first && first <= due ? first : due), null);
}

export function isOverdue(wish: Standing, now: Date): boolean {
  return overdueSince(wish, now) !== null;
}

/** The time after `after` (null: without beginning) and up to `until`, that moment included. */
export type DueWindow = { after: Date | null; until: Date };

/** The window of what is overdue at `now`. */
export function overdueAt(now: Date): DueWindow {
  return { after: null, until: now };
}

/** Whether a step or promise of the wish is due in this window. */
export function isDueWithin(wish: Standing, { after, until }: DueWindow): boolean {
  return bindingDues(wish).some((due) => (!after || due > after) && due <= until);
}
