import type { StartedLimits } from "@/lib/orders/clocks/clock";
import { limitFor, type Matter, type TimeLimitRule } from "@/lib/orders/clocks/limit";
import type { WishEventName } from "@/lib/orders/wishes/lifecycle";
import type { ClockStep, WishStatus } from "@/prisma/generated/enums";

/** Where a wish stands before or after a step, as far as its clocks are concerned. */
export type Position = Matter & {
  status: WishStatus;
  inOpenPool: boolean;
  responsibleSiteId: string;
};

/** Steps that give those who are asked their full time though the status stays. */
const ASKED_ANEW: WishEventName[] = ["nextWave", "openPool"];

/** Steps with which a resident is promised a day: the review, and the new round after a bad grade. */
const PROMISES: WishEventName[] = ["approve", "redo"];

/** The limits a step starts, by the rules of this day. */
export function startedLimits(
  event: WishEventName,
  before: Position | null,
  after: Position,
  rules: TimeLimitRule[],
): StartedLimits {
  const step = beginsStep(event, before, after) ? stepOf(after) : null;
  return {
    ...(step && { step: limitFor(rules, step, after) }),
    ...(PROMISES.includes(event) && { promise: limitFor(rules, "COMPLETION", after) }),
    ...(event === "pause" && { pause: limitFor(rules, "PAUSE", after) }),
  };
}

/** Another unit begins with its full time, unless an invitation is running: those asked keep theirs. */
function beginsStep(event: WishEventName, before: Position | null, after: Position): boolean {
  if (before?.status !== after.status || ASKED_ANEW.includes(event)) return true;
  const hasOtherUnit = before.responsibleSiteId !== after.responsibleSiteId;
  return hasOtherUnit && stepOf(after) !== "WAVE";
}

/** What is to be done next, where there is a limit for it. */
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
