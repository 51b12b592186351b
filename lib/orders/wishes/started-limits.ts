import type { StartedLimits } from "@/lib/orders/clocks/clock";
import { limitFor, type Limit, type Matter, type TimeLimitRule } from "@/lib/orders/clocks/limit";
import type { WishEventName } from "@/lib/orders/wishes/lifecycle";
import type { ClockStep, WantedTime, WishStatus } from "@/prisma/generated/enums";

/** The facts that decide a wish's clocks, before or after a step. */
export type Position = Matter & {
  status: WishStatus;
  inOpenPool: boolean;
  responsibleSiteId: string;
  wantedTime: WantedTime;
};

/** Steps that restart the clock of the step although the status stays. */
const ASKED_ANEW: WishEventName[] = ["nextWave", "openPool"];

/** Steps that start the clock of the promised service: the review, and the new round after a bad grade. */
const PROMISES: WishEventName[] = ["approve", "redo"];

/** Returns the limits that a step starts, by the county's present rules. */
export function startedLimits(
  event: WishEventName,
  before: Position | null,
  after: Position,
  rules: TimeLimitRule[],
): StartedLimits {
  const step = beginsStep(event, before, after) ? stepOf(after) : null;
  return {
    ...(step && { step: limitFor(rules, step, after) }),
    ...(PROMISES.includes(event) && { promise: promiseFor(rules, after) }),
    ...(event === "pause" && { pause: limitFor(rules, "PAUSE", after) }),
  };
}

/** The time the resident wants stands in the limit, so that the event alone says what was promised. */
function promiseFor(rules: TimeLimitRule[], after: Position): Limit {
  const limit = limitFor(rules, "COMPLETION", after);
  return after.wantedTime === "ANY" ? limit : { ...limit, wanted: after.wantedTime };
}

/** Steps that are not the unit's: another one changes nothing about their time. */
const OTHERS_STEPS: (ClockStep | null)[] = ["WAVE", "RATING"];

/** A newly responsible unit gets the full time for its own step. */
function beginsStep(event: WishEventName, before: Position | null, after: Position): boolean {
  if (before?.status !== after.status || ASKED_ANEW.includes(event)) return true;
  const hasOtherUnit = before.responsibleSiteId !== after.responsibleSiteId;
  return hasOtherUnit && !OTHERS_STEPS.includes(stepOf(after));
}

/** Returns the step whose limit applies, or null if the present status has none. */
export function stepOf({
  status,
  inOpenPool,
}: Pick<Position, "status" | "inOpenPool">): ClockStep | null {
  return inOpenPool ? "POOL" : (STEP_OF[status] ?? null);
}

const STEP_OF: Partial<Record<WishStatus, ClockStep>> = {
  SUBMITTED: "REVIEW",
  APPROVED: "DISPATCH",
  DISPATCHED: "WAVE",
  SERVED: "RATING",
};
