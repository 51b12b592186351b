import {
  DEFAULT_LIMITS,
  limitFor,
  type Limit,
  type TimeLimitRule,
} from "@/lib/orders/clocks/limit";
import type { WaveRule } from "@/lib/orders/dispatch/wave-rule";
import { DEFAULT_WAVES, wavesFor } from "@/lib/orders/dispatch/wave-rule";
import { ClockStep, WishUrgency } from "@/prisma/generated/enums";

/** The rule that applies in a county for one urgency, whether it is the county's own, and the default. */
export type RuleInForce<Value> = {
  urgency: WishUrgency;
  value: Value;
  isOwn: boolean;
  otherwise: Value;
};

const STEPS = Object.values(ClockStep);
const URGENCIES = Object.values(WishUrgency);

/** Returns the limits for categories without their own, step by step. */
export function limitTable(rules: TimeLimitRule[]) {
  return STEPS.map((step) => ({
    step,
    limits: URGENCIES.map((urgency): RuleInForce<Limit> => ({
      urgency,
      value: limitFor(rules, step, { urgency, categoryId: null }),
      isOwn: rules.some((rule) => rule.step === step && isFor(rule, urgency, null)),
      otherwise: DEFAULT_LIMITS[step][urgency],
    })),
  }));
}

type Waves = Pick<WaveRule, "size" | "waves">;

export function waveTable(rules: WaveRule[]) {
  return URGENCIES.map((urgency): RuleInForce<Waves> => ({
    urgency,
    value: wavesFor(rules, { urgency, categoryId: null }),
    isOwn: rules.some((rule) => isFor(rule, urgency, null)),
    otherwise: DEFAULT_WAVES[urgency],
  }));
}

type RuleKey = { urgency: WishUrgency; categoryId: string | null };

/** Returns one category's own limits, in the order of `limitTable`. */
export function ownLimits(rules: TimeLimitRule[], categoryId: string): TimeLimitRule[] {
  return STEPS.flatMap((step) =>
    URGENCIES.flatMap((urgency) =>
      rules.filter((rule) => rule.step === step && isFor(rule, urgency, categoryId)),
    ),
  );
}

export function ownWaves(rules: WaveRule[], categoryId: string): WaveRule[] {
  return URGENCIES.flatMap((urgency) => rules.filter((rule) => isFor(rule, urgency, categoryId)));
}

function isFor(rule: RuleKey, urgency: WishUrgency, categoryId: string | null): boolean {
  return rule.urgency === urgency && rule.categoryId === categoryId;
}
