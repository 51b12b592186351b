import "server-only";
import type { Actor } from "@/lib/shared/auth/actor";
import { stepWish } from "@/lib/orders/wishes/open-wish.data";
import { ensureAhead, reminderFor } from "@/lib/orders/visits/reminder";
import type { ScheduleVisit, UnscheduleVisit } from "@/lib/orders/visits/schema";

export {
  bookVisitRoom,
  dropVisitHold,
  holdVisitRoom,
  releaseVisitRoom,
} from "@/lib/orders/visits/visit-room.data";
export { dropVisitKit, lendVisitKit } from "@/lib/orders/visits/visit-kit.data";

/**
 * 约时间: agrees on the time of the visit, or on another one. Throws VISIT_NOT_AHEAD for one in the past
 * or more than 90 days ahead.
 */
export async function scheduleVisit(
  actor: Actor,
  { wishId, visitAt }: ScheduleVisit,
  now = new Date(),
): Promise<void> {
  ensureAhead(visitAt, now);
  await stepWish(actor, wishId, now, "schedule", {
    changes: { visitAt, remindAt: reminderFor(visitAt, now) },
    data: { visitAt },
  });
}

/** 取消约定: the time no longer holds, and no other is agreed. */
export function unscheduleVisit(
  actor: Actor,
  { wishId }: UnscheduleVisit,
  now = new Date(),
): Promise<void> {
  return stepWish(actor, wishId, now, "unschedule", {
    changes: { visitAt: null, remindAt: null },
  });
}
