import { LunarDay, SolarTerm, type SolarDay } from "tyme4ts";
import { daysBetween, parseDay } from "@/lib/shared/days/days";

// Not by the platform's `ca-chinese`: it takes the new moons of 2027 and 2030, minutes from midnight,
// for a day later and a day earlier.

/**
 * Returns the day of a lunar month (农历) of the lunar year that begins in `year`, in the form
 * "2026-02-17"; never one of a leap month. `month` is counted from 1. Throws if the month lacks it.
 */
export function findLunarDay(year: number, month: number, day: number): string {
  return format(LunarDay.fromYmd(year, month, day).getSolarDay());
}

const TOMB_SWEEPING = 7;

/** Returns the day in China on which the sun reaches 15 degrees of longitude: the solar term 清明. */
export function findTombSweepingDay(year: number): string {
  return format(SolarTerm.fromIndex(year, TOMB_SWEEPING).getJulianDay().getSolarDay());
}

function format(day: SolarDay): string {
  const [month, date] = [day.getMonth(), day.getDay()].map((part) => String(part).padStart(2, "0"));
  return `${day.getYear()}-${month}-${date}`;
}

const ISLAMIC = new Intl.DateTimeFormat("en-u-ca-islamic-civil-nu-latn", {
  timeZone: "UTC",
  month: "numeric",
  day: "numeric",
});

/**
 * Returns the days of `year` that are this day of an Islamic month, by the arithmetical calendar: none,
 * one or two, since twelve moons are shorter than a year. What is announced may differ by a day; of
 * the platform's calendars this one is nearest to what 新疆 and 宁夏 announced from 2019 to 2025.
 */
export function findIslamicDays(year: number, month: number, day: number): string[] {
  return daysBetween(`${year}-01-01`, `${year}-12-31`).filter((one) => {
    const parts = ISLAMIC.formatToParts(parseDay(one));
    const read = (type: string) => Number(parts.find((part) => part.type === type)?.value);
    return read("month") === month && read("day") === day;
  });
}
