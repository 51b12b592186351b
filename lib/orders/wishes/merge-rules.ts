import type { Actor } from "@/lib/shared/auth/actor";
import type { ErrorCode } from "@/lib/shared/errors";
import type { WishFacts } from "@/lib/orders/wishes/facts";
import { DAY_MS, later } from "@/lib/shared/days/durations";

/** A wish into which others were merged stays: who asked for those would follow it into the next. */
export function standsForNone(_: Actor, { merged }: WishFacts): ErrorCode | null {
  return merged.length > 0 ? "HAS_MERGED" : null;
}

/** A merge is undone within a day; later only by the system, when the other wish is withdrawn. */
export function mayStillBeUndone(
  actor: Actor,
  { changedAt }: WishFacts,
  now: Date,
): ErrorCode | null {
  return actor.role === "SYSTEM" || now < later(changedAt, DAY_MS) ? null : "MERGE_SETTLED";
}

/** Each who asked rates once in a round. */
export function ratesOnce(actor: Actor, { merged, raterIds }: WishFacts): ErrorCode | null {
  // Of a wish that nobody else asked for, one grade is the last.
  if (merged.length === 0) return "FORBIDDEN";
  const hasRated = actor.role === "RESIDENT" && raterIds.includes(actor.id);
  return hasRated ? "WISH_MOVED_ON" : null;
}

/** Whether the actor asked for this wish, or for one that was merged into it. */
export function askedForIt(actor: Actor, wish: WishFacts): boolean {
  if (actor.role !== "RESIDENT") return false;
  return actor.wishId === wish.id || wish.merged.some(({ wishId }) => wishId === actor.wishId);
}
