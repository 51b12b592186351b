import type { ClockEvent, Clocks } from "@/lib/orders/clocks/clock";

/** Whether a step kept the limits it ends; null for a limit it does not settle. */
export type LimitOutcome = { isStepKept: boolean | null; isPromiseKept: boolean | null };

/**
 * Returns which of the limits that ran before a step it settles. A limit is settled once: it is broken
 * by the step that comes after it, kept by the step that fulfils it in time. A wish withdrawn
 * or merged in time settles none.
 */
export function settleLimits(clocks: Clocks, event: ClockEvent): LimitOutcome {
  if (event.overdue) {
    return {
      isStepKept: event.overdue === "STEP" ? false : null,
      isPromiseKept: event.overdue === "PROMISE" ? false : null,
    };
  }
  if (UNDOINGS.includes(event.name)) return { isStepKept: null, isPromiseKept: null };
  const isDone = event.toStatus !== "CANCELLED" && event.toStatus !== "MERGED";
  return {
    isStepKept:
      event.fromStatus === event.toStatus || clocks.isStepOverdue
        ? null
        : isKept(clocks.stepDueAt, clocks, event, isDone),
    isPromiseKept:
      !ENDS.includes(event.name) || clocks.isPromiseOverdue
        ? null
        : isKept(clocks.promisedAt, clocks, event, event.name === "checkOut"),
  };
}

/** Steps that undo another one settle nothing: what that one had settled is not counted any more. */
const UNDOINGS = ["undoCheckIn", "undoCheckOut"];

/** Steps that end the clock of the promised service. */
const ENDS = ["checkOut", "reject", "cancel", "merge"];

function isKept(due: Date | null, { pausedAt }: Clocks, step: ClockEvent, isDone: boolean) {
  const at = step.happenedAt ?? step.at;
  if (!due) return null;
  // During a pause a limit that had not passed before does not run.
  const last = pausedAt && pausedAt < at ? pausedAt : at;
  // A step at the very moment of the limit is in time.
  if (last > due) return false;
  return isDone ? true : null;
}
