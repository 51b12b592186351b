import type { ClockStep, LimitUnit, WantedTime, WishUrgency } from "@/prisma/generated/enums";

/** How long a step may take; a promise also says for when the resident wants the service. */
export type Limit = { amount: number; unit: LimitUnit; wanted?: WantedTime };

/** A limit a county has set. Without a category it applies to all categories that have no rule of their own. */
export type TimeLimitRule = Limit & {
  step: ClockStep;
  urgency: WishUrgency;
  categoryId: string | null;
};

/** The urgency and category a rule applies to. */
export type Matter = { urgency: WishUrgency; categoryId: string | null };

/** The limits of a county that has set none. */
export const DEFAULT_LIMITS: Record<ClockStep, Record<WishUrgency, Limit>> = {
  REVIEW: { NORMAL: workingDays(1), URGENT: hours(4) },
  DISPATCH: { NORMAL: workingDays(1), URGENT: hours(4) },
  // 15 waking hours are a day: from 22:00 to 7:00 nobody is asked to answer.
  WAVE: { NORMAL: wakingHours(15), URGENT: wakingHours(2) },
  POOL: { NORMAL: hours(24), URGENT: hours(2) },
  COMPLETION: { NORMAL: workingDays(5), URGENT: hours(24) },
  RATING: { NORMAL: days(7), URGENT: days(7) },
  PAUSE: { NORMAL: workingDays(3), URGENT: hours(24) },
};

/** Returns the limit of a step: that of the category, else that of the county, else the default. */
export function limitFor(rules: TimeLimitRule[], step: ClockStep, matter: Matter): Limit {
  const { amount, unit } =
    ruleFor(
      rules.filter((rule) => rule.step === step),
      matter,
    ) ?? DEFAULT_LIMITS[step][matter.urgency];
  return { amount, unit };
}

/** Returns the county's rule for this urgency and category, else its rule for all categories, else undefined. */
export function ruleFor<Rule extends Matter>(
  rules: Rule[],
  { urgency, categoryId }: Matter,
): Rule | undefined {
  const urgent = rules.filter((rule) => rule.urgency === urgency);
  return (
    urgent.find((rule) => rule.categoryId !== null && rule.categoryId === categoryId) ??
    urgent.find((rule) => rule.categoryId === null)
  );
}

function workingDays(amount: number): Limit {
  return { amount, unit: "WORKING_DAYS" };
}

function days(amount: number): Limit {
  return { amount, unit: "DAYS" };
}

function hours(amount: number): Limit {
  return { amount, unit: "HOURS" };
}

function wakingHours(amount: number): Limit {
  return { amount, unit: "WAKING_HOURS" };
}
