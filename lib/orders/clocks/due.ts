import { formatDay } from "@/lib/shared/days/china-time";
import { isPast } from "@/lib/orders/clocks/overdue";
import type { Clocks } from "@/lib/orders/clocks/clock";
import type { LimitUnit } from "@/prisma/generated/enums";
import { isInHours } from "@/lib/shared/days/limit-units";
import { HOUR_MS } from "@/lib/shared/days/durations";

/** The columns of a wish that decide what is due. */
export type DueClocks = Pick<
  Clocks,
  "stepDueAt" | "stepUnit" | "promisedAt" | "promiseUnit" | "pausedAt" | "pauseEndsAt"
>;

export type DueState = "PAUSED" | "OVERDUE" | "DUE_SOON" | "ON_TIME";

/** A date that has to be kept, and how near it is. */
export type Due = {
  /** The next step, or the service the resident was promised. */
  of: "STEP" | "PROMISE";
  state: DueState;
  /** The due date; in the state PAUSED the latest end of the pause. */
  at: Date;
  unit: LimitUnit;
};

const SOON_HOURS = 2;

/** Returns the due of the present step, or null if it has no limit. */
export function stepDue({ stepDueAt, stepUnit, ...clocks }: DueClocks, now: Date): Due | null {
  return stepDueAt && stepUnit && toDue("STEP", stepDueAt, stepUnit, clocks, now);
}

/** Returns the due of the promised service, or null if none is promised or it was rendered. */
export function promiseDue({ promisedAt, promiseUnit, ...clocks }: DueClocks, now: Date) {
  return promisedAt && promiseUnit && toDue("PROMISE", promisedAt, promiseUnit, clocks, now);
}

/** Returns the earlier of the two dues, or null. */
export function nextDue(clocks: DueClocks, now: Date): Due | null {
  const [step, promise] = [stepDue(clocks, now), promiseDue(clocks, now)];
  if (!step || !promise) return step ?? promise;
  return clocks.promisedAt && clocks.stepDueAt && clocks.promisedAt < clocks.stepDueAt
    ? promise
    : step;
}

function toDue(
  of: Due["of"],
  at: Date,
  unit: LimitUnit,
  { pauseEndsAt }: Pick<DueClocks, "pauseEndsAt">,
  now: Date,
): Due {
  if (pauseEndsAt) return { of, state: "PAUSED", at: pauseEndsAt, unit };
  return { of, state: stateAt(at, unit, now), at, unit };
}

/** A limit in days is near on its last day, one in hours in its last two hours. */
function stateAt(at: Date, unit: LimitUnit, now: Date): DueState {
  if (isPast(at, now)) return "OVERDUE";
  const isNear = isInHours(unit)
    ? at.getTime() - now.getTime() <= SOON_HOURS * HOUR_MS
    : formatDay(at) === formatDay(now);
  return isNear ? "DUE_SOON" : "ON_TIME";
}
