import KNOWN from "chinese-days/dist/chinese-days.json";
import { dayInChina, startInChina } from "@/lib/shared/days/china-time";

/** Whether a day is a working day; a day is written "2026-10-01" and is a day in China. */
export type Calendar = (day: string) => boolean;

/** A day a county has set by hand, over what the built-in calendar says. */
export type CalendarOverride = { day: Date; isWorkingDay: boolean };

/** When business closes: a limit in days ends then on its last day (民法典 art. 203). */
const CLOSING_HOUR = 18;
const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;

const holidays: Record<string, string> = KNOWN.holidays;
const workdays: Record<string, string> = KNOWN.workdays;

/** The last day of the year up to which the State Council's holidays are built in. */
export const KNOWN_UNTIL = `${Object.keys(holidays)
  .reduce((last, day) => (day > last ? day : last), "")
  .slice(0, 4)}-12-31`;

/** Monday to Friday, public holidays, 调休, and what the county has set itself. */
export function calendarOf(overrides: CalendarOverride[]): Calendar {
  const own = new Map(
    overrides.map(({ day, isWorkingDay }) => [day.toISOString().slice(0, 10), isWorkingDay]),
  );
  return (day) => own.get(day) ?? isUsuallyWorked(day);
}

function isUsuallyWorked(day: string): boolean {
  if (day in workdays) return true;
  if (day in holidays) return false;
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

/** For limits in plain days: every day counts. */
export const EVERY_DAY: Calendar = () => true;

/** The close of business of the `count`th day the calendar counts after the day of `start`. */
export function closingAfter(start: Date, count: number, counts: Calendar): Date {
  let closing = closingOf(start);
  for (let left = count; left > 0;) {
    closing = new Date(closing.getTime() + DAY_MS);
    if (counts(dayOf(closing))) left -= 1;
  }
  return closing;
}

/** How many days the calendar counts closed after `from` and until `to`: a limit is over when it ends, and so is a pause. */
export function closingsBetween(from: Date, to: Date, counts: Calendar): number {
  let closed = 0;
  for (let at = closingOf(from); at <= to; at = new Date(at.getTime() + DAY_MS)) {
    if (at > from && counts(dayOf(at))) closed += 1;
  }
  return closed;
}

/** "2026-10-01", in China. */
export function dayOf(moment: Date): string {
  const [year, month, day] = dayInChina(moment);
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

function closingOf(moment: Date): Date {
  return new Date(startInChina(...dayInChina(moment)).getTime() + CLOSING_HOUR * HOUR_MS);
}
