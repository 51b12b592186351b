import { dayInChina, formatDay } from "@/lib/shared/days/china-time";
import { countDays, addDays } from "@/lib/shared/days/days";

/** Whole months, the first and the last: "2026-10". */
export type Period = { from: string; to: string };

/** Days from the first up to and without the second: "2026-10-01". */
export type Days = { from: string; until: string };

/** Three years: longer nobody looks at, or waits for, at once. */
export const MOST_MONTHS = 36;

export const MONTH = /^20\d\d-(0[1-9]|1[0-2])$/;

export function monthOf(moment: Date): string {
  const [year, month] = dayInChina(moment);
  return named(year * 12 + month - 1);
}

/** The month so many months later, or earlier. */
export function monthsLater(month: string, count: number): string {
  return named(numbered(month) + count);
}

export function monthsOf({ from, to }: Period): string[] {
  return Array.from({ length: lengthOf({ from, to }) }, (_, index) => monthsLater(from, index));
}

/** As many months, right before. */
export function periodBefore(period: Period): Period {
  const length = lengthOf(period);
  return { from: monthsLater(period.from, -length), to: monthsLater(period.to, -length) };
}

/** The twelve months before the last month of a period, and that month. */
export function yearUpTo({ to }: Period): Period {
  return { from: monthsLater(to, -12), to };
}

/**
 * The days of a period, up to today where it still runs, and those it is compared with: as many
 * days of the period before.
 */
export function daysOf(period: Period, now: Date): { days: Days; before: Days } {
  const days = { from: firstDay(period.from), until: firstDay(monthsLater(period.to, 1)) };
  const earlier = periodBefore(period);
  const tomorrow = addDays(formatDay(now), 1);
  if (tomorrow >= days.until)
    return { days, before: { from: firstDay(earlier.from), until: days.from } };
  const begun = Math.max(1, countDays(days.from, formatDay(now)));
  const until = addDays(firstDay(earlier.from), begun);
  return {
    days: { from: days.from, until: addDays(days.from, begun) },
    before: { from: firstDay(earlier.from), until: until < days.from ? until : days.from },
  };
}

/** Whether the period has not ended yet. */
export function isRunning({ to }: Period, now: Date): boolean {
  return to >= monthOf(now);
}

export function firstDay(month: string): string {
  return `${month}-01`;
}

function lengthOf({ from, to }: Period): number {
  return numbered(to) - numbered(from) + 1;
}

function numbered(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}

function named(number: number): string {
  return `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, "0")}`;
}
