import { formatUtcDay, parseDay } from "@/lib/shared/days/days";
import type { SeriesPattern } from "@/prisma/generated/enums";

/** Which days a series, or a fixed day of a county, falls on. Days are written "2026-12-04". */
export type Pattern = {
  pattern: SeriesPattern;
  /** 1 Monday … 7 Sunday. */
  weekdays: readonly number[];
  monthDay: number | null;
  /** 1 to 5; -1 is the last. */
  nth: number | null;
  dates?: readonly string[];
};

const DAYS_PER_WEEK = 7;
const SATURDAY = 6;
const LAST = -1;

/** Whether the day is one of the pattern's, whatever the calendar says. */
export function isOfPattern(pattern: Pattern, day: string): boolean {
  return MATCHES[pattern.pattern](pattern, day);
}

const MATCHES: Record<SeriesPattern, (pattern: Pattern, day: string) => boolean> = {
  WEEKLY: ({ weekdays }, day) => weekdays.includes(weekdayOf(day)),
  MONTH_DAY: ({ monthDay }, day) => dayOfMonth(day) === monthDay,
  NTH_WEEKDAY: ({ weekdays, nth }, day) =>
    weekdays.includes(weekdayOf(day)) && (nth === LAST ? isLastOfItsKind(day) : nthOf(day) === nth),
  LAST_WEEKEND: (_, day) => isLastWeekend(day),
  DATES: ({ dates = [] }, day) => dates.includes(day),
};

/** 1 Monday … 7 Sunday. */
export function weekdayOf(day: string): number {
  return parseDay(day).getUTCDay() || DAYS_PER_WEEK;
}

/** The last day of the month in which the day lies, counted from 1. */
export function lastOfMonth(day: string): number {
  const date = parseDay(day);
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
}

/** The how many-th of its weekday the day is in its month: 1 to 5. */
export function nthOf(day: string): number {
  return Math.ceil(dayOfMonth(day) / DAYS_PER_WEEK);
}

function isLastOfItsKind(day: string): boolean {
  return dayOfMonth(day) + DAYS_PER_WEEK > lastOfMonth(day);
}

/** The last Saturday whose Sunday lies in the same month, and that Sunday. */
function isLastWeekend(day: string): boolean {
  const weekday = weekdayOf(day);
  if (weekday < SATURDAY) return false;
  const saturday = parseDay(day);
  saturday.setUTCDate(saturday.getUTCDate() - (weekday - SATURDAY));
  const sunday = dayOfMonth(formatUtcDay(saturday)) + 1;
  const last = lastOfMonth(formatUtcDay(saturday));
  return sunday <= last && sunday + DAYS_PER_WEEK > last;
}

function dayOfMonth(day: string): number {
  return Number(day.slice(8));
}
