import KNOWN from "chinese-days/dist/chinese-days.json";
import { atHour, formatDay } from "@/lib/shared/days/china-time";
import { parseDay, formatUtcDay } from "@/lib/shared/days/days";
import { DAY_MS, later } from "@/lib/shared/days/durations";

/** Returns whether a day counts. A day is written "2026-10-01" and is a day in China. */
export type Calendar = (day: string) => boolean;

/** A day a county has set itself; it overrides the built-in calendar. */
export type CalendarOverride = { day: Date; isWorkingDay: boolean };

/** Close of business in China: a limit in days ends at this hour of its last day (民法典 art. 203). */
const CLOSING_HOUR = 18;

const holidays: Record<string, string> = KNOWN.holidays;
const workdays: Record<string, string> = KNOWN.workdays;

/** The last day for which the State Council's holidays are built in. */
export const KNOWN_UNTIL = `${Object.keys(holidays)
  .reduce((last, day) => (day > last ? day : last), "")
  .slice(0, 4)}-12-31`;

/** Returns the calendar of working days: Monday to Friday, public holidays, 调休, and the county's overrides. */
export function buildCalendar(overrides: CalendarOverride[]): Calendar {
  const own = new Map(overrides.map(({ day, isWorkingDay }) => [formatUtcDay(day), isWorkingDay]));
  return (day) => own.get(day) ?? isUsuallyWorked(day);
}

function isUsuallyWorked(day: string): boolean {
  if (Object.hasOwn(workdays, day)) return true;
  if (Object.hasOwn(holidays, day)) return false;
  const weekday = parseDay(day).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

/** The calendar of limits in plain days. */
export const EVERY_DAY: Calendar = () => true;

/** Returns the close of business of the `count`th day that counts after the day of `start`. */
export function closingAfter(start: Date, count: number, counts: Calendar): Date {
  let closing = closingTime(start);
  for (let left = count; left > 0;) {
    closing = later(closing, DAY_MS);
    if (counts(formatDay(closing))) left -= 1;
  }
  return closing;
}

/** Returns how many closes of business, of days that count, lie after `from` and up to `to`, `to` included. */
export function closingsBetween(from: Date, to: Date, counts: Calendar): number {
  let closed = 0;
  for (let at = closingTime(from); at <= to; at = later(at, DAY_MS)) {
    if (at > from && counts(formatDay(at))) closed += 1;
  }
  return closed;
}

function closingTime(moment: Date): Date {
  return atHour(moment, CLOSING_HOUR);
}
