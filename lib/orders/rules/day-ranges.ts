import { addDays } from "@/lib/shared/days/days";

/** Days in a row, "2026-10-01" to "2026-10-07". */
export type DayRange = { from: string; to: string };

/** Returns the days, in any order, as ranges without gaps. */
export function groupDays(days: string[]): DayRange[] {
  const ranges: DayRange[] = [];
  for (const day of [...new Set(days)].toSorted()) {
    const last = ranges.at(-1);
    if (last && addDays(last.to, 1) === day) last.to = day;
    else ranges.push({ from: day, to: day });
  }
  return ranges;
}
