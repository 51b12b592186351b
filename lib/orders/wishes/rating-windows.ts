import type { Actor } from "@/lib/shared/auth/actor";
import { DAY_MS, later } from "@/lib/shared/days/durations";
import type { ErrorCode } from "@/lib/shared/errors";
import type { WishFacts } from "@/lib/orders/wishes/facts";

/** Returns until when a wish closed as not rated can still be rated; null for any other wish. */
export function mayRateUntil({ status, assignment, redoDays }: WishFacts): Date | null {
  const servedAt = assignment?.checkedOutAt;
  return status === "UNRATED" && servedAt ? later(servedAt, redoDays * DAY_MS) : null;
}

/** Returns until when a grade can be corrected: for a day, and only one that began no new round. */
export function mayRegradeUntil({ status, changedAt }: WishFacts): Date | null {
  return status === "RATED" ? later(changedAt, DAY_MS) : null;
}

/** A wish closed as not rated can be rated while the redo window is open. */
export function mayStillBeRated(_: Actor, wish: WishFacts, now: Date): ErrorCode | null {
  const until = mayRateUntil(wish);
  return until && now >= until ? "RATING_CLOSED" : null;
}

/** A grade can be corrected for a day; where several people rated, the lowest of theirs stands. */
export function mayStillBeRegraded(_: Actor, wish: WishFacts, now: Date): ErrorCode | null {
  if (wish.raterIds.length > 1) return "REGRADING_CLOSED";
  const until = mayRegradeUntil(wish);
  return until && now >= until ? "REGRADING_CLOSED" : null;
}
