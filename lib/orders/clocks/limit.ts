import type { ClockStep, LimitUnit, WishUrgency } from "@/prisma/generated/enums";

/** How long something may take. */
export type Limit = { amount: number; unit: LimitUnit };

/** A limit a county has set; without a category for all that have none of their own. */
export type TimeLimitRule = Limit & {
  step: ClockStep;
  urgency: WishUrgency;
  categoryId: string | null;
};

/** Whom a rule is for. */
export type Matter = { urgency: WishUrgency; categoryId: string | null };

/** What holds where a county has set nothing. */
export const DEFAULT_LIMITS: Record<ClockStep, Record<WishUrgency, Limit>> = {
  REVIEW: { NORMAL: workingDays(1), URGENT: hours(4) },
  DISPATCH: { NORMAL: workingDays(1), URGENT: hours(4) },
  WAVE: { NORMAL: hours(24), URGENT: hours(2) },
  POOL: { NORMAL: hours(24), URGENT: hours(2) },
  COMPLETION: { NORMAL: workingDays(5), URGENT: hours(24) },
  RATING: { NORMAL: days(7), URGENT: days(7) },
  PAUSE: { NORMAL: workingDays(3), URGENT: hours(24) },
};

/** The limit of a step for this matter: the category's own, the county's, else the default. */
export function limitFor(rules: TimeLimitRule[], step: ClockStep, matter: Matter): Limit {
  const { amount, unit } =
    ruleFor(
      rules.filter((rule) => rule.step === step),
      matter,
    ) ?? DEFAULT_LIMITS[step][matter.urgency];
  return { amount, unit };
}

/** Of a county's rules the one for this matter: that of its category before that of all others. */
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
