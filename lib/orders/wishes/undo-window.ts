import type { WishFacts } from "@/lib/orders/wishes/facts";
import type { Actor } from "@/lib/shared/auth/actor";
import { later, MINUTE_MS } from "@/lib/shared/days/durations";
import type { ErrorCode } from "@/lib/shared/errors";

/** Until when 签到 or 签退 can be undone; null if nobody pressed it. */
export function undoableUntil({ assignment }: WishFacts): Date | null {
  return assignment?.pressedAt ? later(assignment.pressedAt, UNDO_MINUTES * MINUTE_MS) : null;
}

/** What was pressed after this moment can still be undone. */
export function undoableSince(now: Date): Date {
  return later(now, -UNDO_MINUTES * MINUTE_MS);
}

/** For how long what was pressed by mistake can be undone: 接单, 签到, 签退. */
const UNDO_MINUTES = 10;

/** Accepting by mistake is undone within some minutes; later the wish is given back with a reason. */
export function isJustTaken(_: Actor, { changedAt }: WishFacts, now: Date): ErrorCode | null {
  return now < later(changedAt, UNDO_MINUTES * MINUTE_MS) ? null : "UNDO_OVER";
}

export function isStillUndoable(_: Actor, wish: WishFacts, now: Date): ErrorCode | null {
  const until = undoableUntil(wish);
  return until && now < until ? null : "UNDO_OVER";
}
