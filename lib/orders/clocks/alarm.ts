import type { Clocks } from "@/lib/orders/clocks/clock";
import { isPast } from "@/lib/orders/clocks/overdue";

/** Returns when the worker has to process the wish next, or null. */
export function nextAlarm(clocks: Clocks): Date | null {
  if (clocks.pauseEndsAt) return clocks.pauseEndsAt;
  const dues = [
    clocks.isStepOverdue ? null : clocks.stepDueAt,
    clocks.isPromiseOverdue ? null : clocks.promisedAt,
  ].filter((due) => due !== null);
  return dues.reduce<Date | null>((first, due) => (first && first <= due ? first : due), null);
}

/** The limit that ran out. */
export type Alarm = "PAUSE" | "STEP" | "PROMISE";

/** Returns the limit that ran out by `now`, the earlier of two, or null. */
export function dueAlarm(clocks: Clocks, now: Date): Alarm | null {
  const alarmAt = nextAlarm(clocks);
  if (!alarmAt || !isPast(alarmAt, now)) return null;
  if (clocks.pauseEndsAt) return "PAUSE";
  return alarmAt === clocks.stepDueAt ? "STEP" : "PROMISE";
}
