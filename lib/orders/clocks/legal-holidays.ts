import { addDays } from "@/lib/shared/days/days";
import { findLunarDay, findTombSweepingDay } from "@/lib/shared/days/lunar-days";

/** The festivals on which everybody is off by law. */
export const FESTIVALS = [
  "NEW_YEAR", // 元旦
  "SPRING", // 春节
  "TOMB_SWEEPING", // 清明节
  "LABOR", // 劳动节
  "DRAGON_BOAT", // 端午节
  "MID_AUTUMN", // 中秋节
  "NATIONAL", // 国庆节
] as const;

export type Festival = (typeof FESTIVALS)[number];

/** A day that is off by law, "2026-02-16". */
export type LegalHoliday = { day: string; festival: Festival };

/** How many days of a festival are off, and how many days after its first day that begins. */
type DaysOff = { from: number; count: number };

type Law = { since: string; festivals: Partial<Record<Festival, DaysOff>> };

const ONE: DaysOff = { from: 0, count: 1 };
const THREE: DaysOff = { from: 0, count: 3 };
const AS_OF_2008 = {
  NEW_YEAR: ONE,
  TOMB_SWEEPING: ONE,
  LABOR: ONE,
  DRAGON_BOAT: ONE,
  MID_AUTUMN: ONE,
  NATIONAL: THREE,
};

/** 全国年节及纪念日放假办法, art. 2, by the day from which each version is in force. */
const LAWS: Law[] = [
  {
    since: "1949-12-23",
    festivals: { NEW_YEAR: ONE, SPRING: THREE, LABOR: ONE, NATIONAL: { from: 0, count: 2 } },
  },
  {
    since: "1999-09-18",
    festivals: { NEW_YEAR: ONE, SPRING: THREE, LABOR: THREE, NATIONAL: THREE },
  },
  // From the eve to the second day.
  { since: "2008-01-01", festivals: { ...AS_OF_2008, SPRING: { from: -1, count: 3 } } },
  { since: "2014-01-01", festivals: { ...AS_OF_2008, SPRING: THREE } },
  {
    since: "2025-01-01",
    festivals: { ...AS_OF_2008, SPRING: { from: -1, count: 4 }, LABOR: { from: 0, count: 2 } },
  },
];

const FIRST_DAY: Record<Festival, (year: number) => string> = {
  NEW_YEAR: (year) => `${year}-01-01`,
  SPRING: (year) => findLunarDay(year, 1, 1),
  TOMB_SWEEPING: findTombSweepingDay,
  LABOR: (year) => `${year}-05-01`,
  DRAGON_BOAT: (year) => findLunarDay(year, 5, 5),
  MID_AUTUMN: (year) => findLunarDay(year, 8, 15),
  NATIONAL: (year) => `${year}-10-01`,
};

/** Whether the day, "2026-10-01", is off by the law as it was or is in force on it. */
export function isLegalHoliday(day: string): boolean {
  return yearOf(Number(day.slice(0, 4))).days.has(day);
}

/**
 * Returns the days of a year that are off by law, in order. A day two festivals share is there twice.
 * Those that fall on a weekend are made up for on another day, which only the year's notice names.
 */
export function listLegalHolidays(year: number): LegalHoliday[] {
  return yearOf(year).holidays;
}

type Year = { holidays: LegalHoliday[]; days: Set<string> };

/** Computed once: the moon takes a thousand times as long as the look-up, and years are few. */
const years = new Map<number, Year>();

function yearOf(year: number): Year {
  const known = years.get(year);
  if (known) return known;
  const holidays = LAWS.flatMap((law, index) => daysUnder(law, LAWS[index + 1]?.since, year));
  holidays.sort((one, other) => one.day.localeCompare(other.day));
  const computed = { holidays, days: new Set(holidays.map(({ day }) => day)) };
  years.set(year, computed);
  return computed;
}

function daysUnder({ since, festivals }: Law, until: string | undefined, year: number) {
  if (since.slice(0, 4) > String(year) || (until && until <= `${year}-01-01`)) return [];
  return FESTIVALS.flatMap((festival) => {
    const off = festivals[festival];
    if (!off) return [];
    const first = addDays(FIRST_DAY[festival](year), off.from);
    return Array.from({ length: off.count }, (_, n) => ({ day: addDays(first, n), festival }));
  }).filter(({ day }) => day >= since && (!until || day < until));
}
