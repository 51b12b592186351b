import { WishStatus } from "@/prisma/generated/enums";

/** What of a wish says whether it is overdue. */
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

/** Statuses whose step staff have to take. */
export const STAFF_STATUSES = ["SUBMITTED", "APPROVED"] as const satisfies WishStatus[];

/** A limit is over from its very moment on: what is due at 18:00 and not done is overdue at 18:00. */
export function isPast(due: Date, now: Date): boolean {
  return due <= now;
}

/** What goes on by itself when its time is over, a wave or a rating, has to be done by nobody. */
export function isStaffStep({ status, inOpenPool }: Pick<Standing, "status" | "inOpenPool">) {
  return STAFF_STATUSES.some((one) => one === status) || inOpenPool;
}

/** By when somebody has to act; nothing while the resident is awaited, or once the service is rendered. */
export function bindingDues(wish: Standing): Date[] {
  if (wish.pausedAt || !OWED_STATUSES.some((one) => one === wish.status)) return [];
  const step = isStaffStep(wish) ? wish.stepDueAt : null;
  return [step, wish.promisedAt].filter((due) => due !== null);
}

/** Since when the wish is overdue, by its step or by what was promised; null where it is not. */
export function overdueSince(wish: Standing, now: Date): Date | null {
  const past = bindingDues(wish).filter((due) => isPast(due, now));
  return past.reduce<Date | null>((first, due) => (first && first <= due ? first : due), null);
}

export function isOverdue(wish: Standing, now: Date): boolean {
  return overdueSince(wish, now) !== null;
}

/** What is due after `after` (null: however long ago) and up to `until`, that moment included. */
export type DueWindow = { after: Date | null; until: Date };

/** What is overdue at `now`. */
export function overdueAt(now: Date): DueWindow {
  return { after: null, until: now };
}

/** Whether a step or a promise of the wish falls due in that time; overdue are those up to `now`. */
export function isDueWithin(wish: Standing, { after, until }: DueWindow): boolean {
  return bindingDues(wish).some((due) => (!after || due > after) && due <= until);
}
