import type { ClockEvent, Clocks } from "@/lib/orders/clocks/clock";

/** Whether a step kept the limits it ends; null for one that it does not end, or that nobody missed. */
export type Settled = { isStepKept: boolean | null; isPromiseKept: boolean | null };

/**
 * What a step says of the limits that ran before it. A limit is settled once: broken by the step
 * that finds it passed, kept by the one that does in time what was promised. A wish withdrawn in
 * time kept and broke nothing.
 */
export function settledBy(clocks: Clocks, event: ClockEvent): Settled {
  if (event.overdue) {
    return {
      isStepKept: event.overdue === "STEP" ? false : null,
      isPromiseKept: event.overdue === "PROMISE" ? false : null,
    };
  }
  const isDone = event.toStatus !== "CANCELLED";
  return {
    isStepKept:
      event.fromStatus === event.toStatus || clocks.isStepOverdue
        ? null
        : settled(clocks.stepDueAt, clocks, event, isDone),
    isPromiseKept:
      !ENDS.includes(event.name) || clocks.isPromiseOverdue
        ? null
        : settled(clocks.promisedAt, clocks, event, event.name === "checkOut"),
  };
}

/** Steps that end the promise of a day for the service. */
const ENDS = ["checkOut", "reject", "cancel"];

function settled(due: Date | null, { pausedAt }: Clocks, { at }: ClockEvent, isDone: boolean) {
  if (!due) return null;
  // While the resident is awaited a limit that had not passed before does not run.
  const last = pausedAt && pausedAt < at ? pausedAt : at;
  // Done at the very moment at which the limit ends is done in time.
  if (last > due) return false;
  return isDone ? true : null;
}
