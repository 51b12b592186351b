import KNOWN from "chinese-days/dist/chinese-days.json";
import { atHour, formatDay } from "@/lib/shared/days/china-time";
import { parseDay, formatUtcDay } from "@/lib/shared/days/days";
import { DAY_MS, later } from "@/lib/shared/days/durations";

/** Whether a day is a working day; a day is written "2026-10-01" and is a day in China. */
export type Calendar = (day: string) => boolean;

/** A day a county has set by hand, over what the built-in calendar says. */
export type CalendarOverride = { day: Date; isWorkingDay: boolean };

/** When business closes: a limit in days ends then on its last day (民法典 art. 203). */
const CLOSING_HOUR = 18;

const holidays: Record<string, string> = KNOWN.holidays;
const workdays: Record<string, string> = KNOWN.workdays;

/** The last day of the year up to which the State Council's holidays are built in. */
export const KNOWN_UNTIL = `${Object.keys(holidays)
  .reduce((last, day) => (day > last ? day : last), "")
  .slice(0, 4)}-12-31`;

/** Monday to Friday, public holidays, 调休, and what the county has set itself. */
export function calendarOf(overrides: CalendarOverride[]): Calendar {
  const own = new Map(overrides.map(({ day, isWorkingDay }) => [formatUtcDay(day), isWorkingDay]));
  return (day) => own.get(day) ?? isUsuallyWorked(day);
}

function isUsuallyWorked(day: string): boolean {
  if (day in workdays) return true;
  if (day in holidays) return false;
  const weekday = parseDay(day).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

/** For limits in plain days: every day counts. */
export const EVERY_DAY: Calendar = () => true;

/** The close of business of the `count`th day the calendar counts after the day of `start`. */
export function closingAfter(start: Date, count: number, counts: Calendar): Date {
  let closing = closingOf(start);
  for (let left = count; left > 0;) {
    closing = later(closing, DAY_MS);
    if (counts(formatDay(closing))) left -= 1;
  }
  return closing;
}

/** How many days the calendar counts closed after `from` and until `to`: a limit is over when it ends, and so is a pause. */
export function closingsBetween(from: Date, to: Date, counts: Calendar): number {
  let closed = 0;
  for (let at = closingOf(from); at <= to; at = later(at, DAY_MS)) {
    if (at > from && counts(formatDay(at))) closed += 1;
  }
  return closed;
}

function closingOf(moment: Date): Date {
  return atHour(moment, CLOSING_HOUR);
}
