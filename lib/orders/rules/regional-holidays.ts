import { addDays, countDays, formatUtcDay } from "@/lib/shared/days/days";
import { findIslamicDays } from "@/lib/shared/days/lunar-days";
import { groupDays, type DayRange } from "@/lib/orders/rules/day-ranges";
import type { CalendarDayKind } from "@/prisma/generated/enums";

/** Holidays that a region has by its own law (少数民族习惯节日放假办法), by the moon. */
export type RegionalFestival = "EID_AL_FITR" | "EID_AL_ADHA";

const MOON: Record<RegionalFestival, { month: number; day: number }> = {
  EID_AL_FITR: { month: 10, day: 1 }, // 肉孜节（开斋节）
  EID_AL_ADHA: { month: 12, day: 10 }, // 古尔邦节
};

/** How many days off each is, by the first digits of the division code: 新疆 and 宁夏. */
const REGIONS: Record<string, Record<RegionalFestival, number>> = {
  "65": { EID_AL_FITR: 1, EID_AL_ADHA: 3 },
  "64": { EID_AL_FITR: 2, EID_AL_ADHA: 2 },
};

type StoredDay = { day: Date; kind: CalendarDayKind; note: string | null };

export type Suggestion = DayRange & { festival: RegionalFestival };

/** Further apart than what is announced and what is computed ever are, days made up for included. */
const NEAR_DAYS = 10;

/**
 * Returns the regional holidays of a year that the county lacks, as they are computed. They count only
 * once an administrator has confirmed them: the announced day may be another.
 */
export function suggestHolidays(code: string | null, year: number, days: StoredDay[]) {
  const region = REGIONS[code?.slice(0, 2) ?? ""];
  if (!region) return [];
  const known = days.filter(({ kind }) => kind === "REGIONAL").map(({ day }) => formatUtcDay(day));
  const isKnown = (from: string) =>
    known.some((day) => Math.abs(countDays(from, day) - 1) <= NEAR_DAYS);
  return (Object.keys(MOON) as RegionalFestival[])
    .flatMap((festival) =>
      findIslamicDays(year, MOON[festival].month, MOON[festival].day).map((from): Suggestion => {
        return { festival, from, to: addDays(from, region[festival] - 1) };
      }),
    )
    .filter(({ from }) => !isKnown(from))
    .toSorted((one, other) => one.from.localeCompare(other.from));
}

/** A holiday of the region as the county has it. */
export type RegionalHoliday = DayRange & { name: string };

/** Returns the regional holidays among these days, each in one piece, by day. */
export function listRegionalHolidays(days: StoredDay[]): RegionalHoliday[] {
  const byName = new Map<string, string[]>();
  for (const { kind, note, day } of days) {
    if (kind !== "REGIONAL" || note === null) continue;
    byName.set(note, [...(byName.get(note) ?? []), formatUtcDay(day)]);
  }
  return [...byName]
    .flatMap(([name, own]) => groupDays(own).map((range) => ({ name, ...range })))
    .toSorted((one, other) => one.from.localeCompare(other.from));
}
