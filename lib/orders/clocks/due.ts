import { formatDay } from "@/lib/shared/days/china-time";
import { isPast } from "@/lib/orders/clocks/overdue";
import type { Clocks } from "@/lib/orders/clocks/clock";
import type { LimitUnit } from "@/prisma/generated/enums";
import { HOUR_MS } from "@/lib/shared/days/durations";

/** The columns of a wish that say what is due. */
export type DueClocks = Pick<
  Clocks,
  "stepDueAt" | "stepUnit" | "promisedAt" | "promiseUnit" | "pausedAt" | "pauseEndsAt"
>;

export type DueState = "PAUSED" | "OVERDUE" | "DUE_SOON" | "ON_TIME";

/** How near a date is that somebody has to keep. */
export type Due = {
  /** The next step, or the service the resident was promised. */
  of: "STEP" | "PROMISE";
  state: DueState;
  /** Overdue since then, paused until then at most, else due until then. */
  at: Date;
  unit: LimitUnit;
};

const SOON_HOURS = 2;

/** The present step, or null where nobody has to take one by a certain time. */
export function stepDue({ stepDueAt, stepUnit, ...clocks }: DueClocks, now: Date): Due | null {
  return stepDueAt && stepUnit && dueOf("STEP", stepDueAt, stepUnit, clocks, now);
}

/** The promised service, or null where none is promised, or where it was rendered. */
export function promiseDue({ promisedAt, promiseUnit, ...clocks }: DueClocks, now: Date) {
  return promisedAt && promiseUnit && dueOf("PROMISE", promisedAt, promiseUnit, clocks, now);
}

/** Of the two the one that is due first. */
export function nextDue(clocks: DueClocks, now: Date): Due | null {
  const [step, promise] = [stepDue(clocks, now), promiseDue(clocks, now)];
  if (!step || !promise) return step ?? promise;
  return clocks.promisedAt && clocks.stepDueAt && clocks.promisedAt < clocks.stepDueAt
    ? promise
    : step;
}

function dueOf(
  of: Due["of"],
  at: Date,
  unit: LimitUnit,
  { pauseEndsAt }: Pick<DueClocks, "pauseEndsAt">,
  now: Date,
): Due {
  if (pauseEndsAt) return { of, state: "PAUSED", at: pauseEndsAt, unit };
  return { of, state: stateAt(at, unit, now), at, unit };
}

/** A limit in days is near on its last day, one in hours in its last two. */
function stateAt(at: Date, unit: LimitUnit, now: Date): DueState {
  if (isPast(at, now)) return "OVERDUE";
  const isNear =
    unit === "HOURS"
      ? at.getTime() - now.getTime() <= SOON_HOURS * HOUR_MS
      : formatDay(at) === formatDay(now);
  return isNear ? "DUE_SOON" : "ON_TIME";
}
