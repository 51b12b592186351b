import { promiseDue, stepDue, type Due } from "@/lib/orders/clocks/due";
import type { Clocks } from "@/lib/orders/clocks/clock";
import type { Messages } from "@/lib/shared/i18n/messages";
import { BEFORE_SERVICE } from "@/lib/orders/wishes/lifecycle";
import type { WishStatus } from "@/prisma/generated/enums";

/** A key of the messages under `tracking.promise`. */
export type PromiseMessage = keyof Messages["tracking"]["promise"];

/** One sentence of the promise to the resident, with the date it names, if any. */
export type PromiseLine = { words: PromiseMessage; by?: Pick<Due, "at" | "unit"> };

/** The promise to the resident: the main sentence and further ones. */
export type Promised = {
  top: PromiseLine;
  more: PromiseLine[];
  /** The wish is overdue or waits for the resident: the page shows first whom to phone. */
  isToPhone: boolean;
};

type Wish = Clocks & {
  status: WishStatus;
  round: number;
  calledBackAt: Date | null;
  /** The time agreed for the visit. */
  visitAt: Date | null;
  /** Set on a wish that was closed as not rated. */
  mayRateUntil: Date | null;
};

/** The promise to the resident at `now`: who does what by when. */
export function describePromise(wish: Wish, now: Date): Promised {
  if (wish.pauseEndsAt) return waiting(wish.pauseEndsAt);
  if (wish.status === "SUBMITTED") return review(stepDue(wish, now));
  if (isToBeServed(wish.status)) return service(wish, now);
  if (wish.status === "SERVED") return rating(stepDue(wish, now));
  if (wish.status === "UNRATED") return lateRating(wish.mayRateUntil, now);
  return { top: { words: wish.status }, more: [], isToPhone: false };
}

/** The sentence for the status of the wish, whatever is promised. */
function describeStatus(wish: Wish, step: Due | null, now: Date): PromiseLine {
  const { status, round, calledBackAt, visitAt } = wish;
  if (status === "SUPPLIED" && visitAt && now < visitAt) return { words: "agreed" };
  if (status !== "APPROVED" || round === 1) return { words: status };
  if (calledBackAt) return { words: "redoArranged" };
  return step && !isLate(step) ? { words: "redoCallBy", by: step } : { words: "redoCall" };
}

function isLate(due: Due | null): boolean {
  return due?.state === "OVERDUE";
}

function isToBeServed(status: WishStatus): boolean {
  return status === "IN_SERVICE" || BEFORE_SERVICE.some((one) => one === status);
}

function waiting(until: Date): Promised {
  const by = { at: until, unit: "HOURS" } as const;
  return { top: { words: "waiting" }, more: [{ words: "waitingUntil", by }], isToPhone: true };
}

function review(due: Due | null): Promised {
  if (!due) return { top: { words: "SUBMITTED" }, more: [], isToPhone: false };
  if (!isLate(due)) return { top: { words: "answer", by: due }, more: [], isToPhone: false };
  return {
    top: { words: "answerLate" },
    more: [{ words: "wasPromised", by: due }, { words: "lateNow" }],
    isToPhone: true,
  };
}

function service(wish: Wish, now: Date): Promised {
  const [step, promise] = [stepDue(wish, now), promiseDue(wish, now)];
  const standing = describeStatus(wish, step, now);
  if (promise && isLate(promise)) {
    return {
      top: { words: "serviceLate" },
      more: [{ words: "wasPromised", by: promise }, standing, { words: "lateNow" }],
      isToPhone: true,
    };
  }
  const late: PromiseLine[] = isLate(step) ? [{ words: "slower" }] : [];
  if (!promise) return { top: standing, more: late, isToPhone: isLate(step) };
  const words = wish.round > 1 ? "serviceAgain" : "service";
  return { top: { words, by: promise }, more: [standing, ...late], isToPhone: isLate(step) };
}

function rating(due: Due | null): Promised {
  const more: PromiseLine[] = due ? [{ words: "rateBy", by: due }] : [];
  return { top: { words: "SERVED" }, more, isToPhone: false };
}

function lateRating(until: Date | null, now: Date): Promised {
  const line: PromiseLine =
    until && now < until
      ? { words: "mayRateUntil", by: { at: until, unit: "HOURS" } }
      : { words: "ratingOver" };
  return { top: { words: "UNRATED" }, more: [line], isToPhone: false };
}
