import { indicatorOf, type IndicatorName } from "@/lib/reporting/stats/indicators";
import type { Month } from "@/lib/reporting/stats/dashboard";

/** Indicators drawn in one chart by month: of one unit, and computed from counts alone. */
export const TRENDS = {
  wishes: ["asked", "services"],
  promises: ["answerRate", "solvedRate", "onTimeRate"],
  grades: ["satisfiedRate", "ratedRate"],
  hours: ["hours"],
  people: ["newVolunteers", "activeVolunteers"],
} as const satisfies Record<string, IndicatorName[]>;

export type TrendName = keyof typeof TRENDS;

export const TREND_NAMES = Object.keys(TRENDS) as TrendName[];

/**
 * The value of an indicator in one month. Null for a share of a month that still runs: its wishes have had
 * less time than those of the others.
 */
export function indicatorInMonth(name: IndicatorName, { counts, isOver }: Month): number | null {
  if (!isOver && indicatorOf(name).unit === "share") return null;
  const registered = { volunteers: 0, teams: 0 };
  return indicatorOf(name).of({ counts, months: 1, registered, waits: null, late: 0 });
}
