import { isLegalHoliday } from "@/lib/orders/clocks/legal-holidays";
import { isWorkedByNotice } from "@/lib/orders/clocks/built-in-notices";
import { atHour, formatDay } from "@/lib/shared/days/china-time";
import { COUNTY_HOURS, type CountyHours } from "@/lib/shared/days/county-hours";
import { formatUtcDay, parseDay } from "@/lib/shared/days/days";
import { DAY_MS, later } from "@/lib/shared/days/durations";
import type { CalendarDayKind } from "@/prisma/generated/enums";

/** Whether a day counts. A day is written "2026-10-01" and is a day in China. */
export type Counts = (day: string) => boolean;

/** The working days of a county, and the hours at which it closes and sleeps. */
export type Calendar = CountyHours & { isWorkingDay: Counts };

/** A day a county has added. */
export type CalendarOverride = { day: Date; isWorkingDay: boolean; kind: CalendarDayKind };

/** What a county has set for its calendar. */
export type CalendarRules = CountyHours & { calendarDays: CalendarOverride[] };

/** The columns and relations of a county that its calendar is built from, for a select. */
export const CALENDAR_SELECT = {
  ...COUNTY_HOURS,
  calendarDays: { select: { day: true, isWorkingDay: true, kind: true } },
} as const;

/** Of several sources for one day, the first holds. */
const PRECEDENCE: CalendarDayKind[] = ["OWN", "REGIONAL", "NOTICE"];

/**
 * Returns the calendar of a county: its own days, the holidays of its region, the year's notice as the
 * county has it or as it is built in, the holidays of the law, and else Monday to Friday.
 */
export function buildCalendar({ calendarDays, ...hours }: CalendarRules): Calendar {
  const set = new Map<string, boolean>();
  for (const kind of PRECEDENCE.toReversed()) {
    for (const one of calendarDays) {
      if (one.kind === kind) set.set(formatUtcDay(one.day), one.isWorkingDay);
    }
  }
  const { closingMinute, quietFrom, quietTo } = hours;
  const isWorkingDay = (day: string) => set.get(day) ?? isUsuallyWorked(day);
  return { isWorkingDay, closingMinute, quietFrom, quietTo };
}

/** Whether the day is worked where a county has set nothing. */
function isUsuallyWorked(day: string): boolean {
  return isWorkedByNotice(day) ?? (!isLegalHoliday(day) && !isWeekend(day));
}

/** Whether the day is a Saturday or Sunday. */
export function isWeekend(day: string): boolean {
  return [0, 6].includes(parseDay(day).getUTCDay());
}

/** For limits in plain days. */
export const EVERY_DAY: Counts = () => true;

/** Returns the close of business of the `count`th day that counts after the day of `start`. */
export function closingAfter(
  start: Date,
  count: number,
  counts: Counts,
  { closingMinute }: Pick<CountyHours, "closingMinute">,
): Date {
  let closing = closingTime(start, closingMinute);
  for (let left = count; left > 0;) {
    closing = later(closing, DAY_MS);
    if (counts(formatDay(closing))) left -= 1;
  }
  return closing;
}

/** Returns how many closes of business, of days that count, lie after `from` and up to `to`, `to` included. */
export function closingsBetween(
  from: Date,
  to: Date,
  counts: Counts,
  { closingMinute }: Pick<CountyHours, "closingMinute">,
): number {
  let closed = 0;
  for (let at = closingTime(from, closingMinute); at <= to; at = later(at, DAY_MS)) {
    if (at > from && counts(formatDay(at))) closed += 1;
  }
  return closed;
}

/** A limit in days ends at the close of business of its last day (民法典 art. 203). */
function closingTime(moment: Date, closingMinute: number): Date {
  return atHour(moment, closingMinute / 60);
}
