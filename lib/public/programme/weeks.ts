import { addDays, daysBetween, parseDay } from "@/lib/shared/days/days";

const SUNDAY = 7;

/** The day of the week of a day: 1 Monday … 7 Sunday. */
export function weekdayOf(day: string): number {
  return parseDay(day).getUTCDay() || SUNDAY;
}

/** The seven days of the week in which a day lies, Monday first. */
export function weekOf(day: string): string[] {
  const monday = addDays(day, 1 - weekdayOf(day));
  return daysBetween(monday, addDays(monday, 6));
}

/** The month of a day, as 2026-12. */
export function monthOf(day: string): string {
  return day.slice(0, 7);
}

/** The month in which most days of a week lie. */
export function monthOfWeek(week: string[]): string {
  return monthOf(week[3] ?? week[0] ?? "");
}

/** The month `count` months later; earlier if `count` is negative. */
export function addMonths(month: string, count: number): string {
  const first = parseDay(firstOf(month));
  return new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + count, 1))
    .toISOString()
    .slice(0, 7);
}

/** The first day of a month. */
export function firstOf(month: string): string {
  return `${month}-01`;
}

/** All days of a month. */
export function daysOfMonth(month: string): string[] {
  return daysBetween(firstOf(month), addDays(firstOf(addMonths(month, 1)), -1));
}

/** The weeks of a month as rows of seven days; null for days of the months beside it. */
export function weeksOfMonth(month: string): (string | null)[][] {
  const days = daysOfMonth(month);
  const first = weekOf(firstOf(month))[0] ?? firstOf(month);
  const last = weekOf(days.at(-1) ?? first)[6] ?? first;
  const shown = daysBetween(first, last).map((day) => (monthOf(day) === month ? day : null));
  return Array.from({ length: shown.length / 7 }, (_, row) => shown.slice(row * 7, row * 7 + 7));
}
