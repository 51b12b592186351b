import { indicatorOf, type Figures, type IndicatorName } from "@/lib/reporting/stats/indicators";

/** NOISE: so small a difference that it may be chance. */
export type Verdict = "BETTER" | "WORSE" | "NOISE";

/** With fewer than twenty cases one wish more or less changes a rate by more than five points. */
export const MIN_CASES = 20;

/** Nineteen in twenty differences by chance are smaller than so many standard deviations. */
const SHARE_DEVIATIONS = 1.96;
const COUNT_DEVIATIONS = 2;

/** Times are read from buckets, so that only a large difference is one. */
const HOURS_FACTOR = 1.5;

/**
 * Whether a figure is better or worse than before by more than chance, by the rule that the page gives in
 * `stats.changeRule`. Null without a change, without one of the two values, or if neither is better.
 */
export function judgeChange(name: IndicatorName, now: Figures, before: Figures): Verdict | null {
  const { of, better } = indicatorOf(name);
  const [value, earlier] = [of(now), of(before)];
  if (better === null || value === null || earlier === null || value === earlier) return null;
  if (!isBeyondChance(name, { now, before, value, earlier })) return "NOISE";
  return value > earlier === (better === "MORE") ? "BETTER" : "WORSE";
}

type Pair = { now: Figures; before: Figures; value: number; earlier: number };

function isBeyondChance(name: IndicatorName, { now, before, value, earlier }: Pair): boolean {
  const { unit, cases = () => 0 } = indicatorOf(name);
  // Of counts like these the variance of the difference is their sum.
  if (unit === "count")
    return Math.abs(value - earlier) > COUNT_DEVIATIONS * Math.sqrt(value + earlier);
  const [count, countBefore] = [cases(now), cases(before)];
  if (Math.min(count, countBefore) < MIN_CASES) return false;
  if (unit === "hours") return Math.max(value / earlier, earlier / value) >= HOURS_FACTOR;
  const all = (value * count + earlier * countBefore) / (count + countBefore);
  const deviation = Math.sqrt(all * (1 - all) * (1 / count + 1 / countBefore));
  return Math.abs(value - earlier) > SHARE_DEVIATIONS * deviation;
}
