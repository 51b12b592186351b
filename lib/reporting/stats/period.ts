import { dayInChina, formatDay } from "@/lib/shared/days/china-time";
import { countDays, addDays } from "@/lib/shared/days/days";

/** The first and the last month: "2026-10". */
export type Period = { from: string; to: string };

/** Days from `from` up to and without `until`: "2026-10-01". */
export type Days = { from: string; until: string };

/** Three years: a longer period takes too long to read. */
export const MAX_MONTHS = 36;

export const MONTH = /^20\d\d-(0[1-9]|1[0-2])$/;

/** The month in China: "2026-10". */
export function toMonth(moment: Date): string {
  const [year, month] = dayInChina(moment);
  return formatMonthNumber(year * 12 + month - 1);
}

/** The month `count` months later, or earlier if it is negative. */
export function addMonths(month: string, count: number): string {
  return formatMonthNumber(parseMonth(month) + count);
}

/** Within so many days a month says too little by itself. */
const YOUNG_DAYS = 5;

/** Whether the month has only begun. */
export function isYoung(now: Date): boolean {
  return dayInChina(now)[2] <= YOUNG_DAYS;
}

/** The period shown where none is chosen: this month, and the last one too while this has only begun. */
export function currentPeriod(now: Date): Period {
  const to = toMonth(now);
  return { from: isYoung(now) ? addMonths(to, -1) : to, to };
}

export function listMonths({ from, to }: Period): string[] {
  return Array.from({ length: countMonths({ from, to }) }, (_, index) => addMonths(from, index));
}

/** The period of as many months right before. */
export function periodBefore(period: Period): Period {
  const length = countMonths(period);
  return { from: addMonths(period.from, -length), to: addMonths(period.to, -length) };
}

/** The twelve months before the last month of a period, and that month. */
export function yearUpTo({ to }: Period): Period {
  return { from: addMonths(to, -12), to };
}

/**
 * The days of a period, up to today if it still runs, and the days it is compared with: as many days
 * of the period before.
 */
export function findDays(period: Period, now: Date): { days: Days; before: Days } {
  const days = { from: firstDay(period.from), until: firstDay(addMonths(period.to, 1)) };
  const earlier = periodBefore(period);
  const tomorrow = addDays(formatDay(now), 1);
  if (tomorrow >= days.until)
    return { days, before: { from: firstDay(earlier.from), until: days.from } };
  const daysSoFar = Math.max(1, countDays(days.from, formatDay(now)));
  const until = addDays(firstDay(earlier.from), daysSoFar);
  return {
    days: { from: days.from, until: addDays(days.from, daysSoFar) },
    before: { from: firstDay(earlier.from), until: until < days.from ? until : days.from },
  };
}

/** Before this day all was recorded that is known, as a date of PostgreSQL. */
export const ALL_KNOWN = "infinity";

/**
 * The day before which all that a period shows was recorded: the one after its end, so that what happens
 * or is corrected later does not change it. While it runs all that is known.
 */
export function knownUntil(period: Period, now: Date): string {
  return isRunning(period, now) ? ALL_KNOWN : firstDay(addMonths(period.to, 1));
}

/** Whether the period has not ended yet. */
export function isRunning({ to }: Period, now: Date): boolean {
  return to >= toMonth(now);
}

/** The last day of a period, today while it runs and where it has not begun. */
export function lastDayOf({ to }: Period, now: Date): string {
  const [last, today] = [addDays(firstDay(addMonths(to, 1)), -1), formatDay(now)];
  return last < today ? last : today;
}

/** The months that are over; all of them if fewer than two are. */
export function listClosedMonths<Row extends { month: string }>(rows: Row[], now: Date): Row[] {
  const closed = rows.filter(({ month }) => month < toMonth(now));
  return closed.length < 2 ? rows : closed;
}

export function firstDay(month: string): string {
  return `${month}-01`;
}

function countMonths({ from, to }: Period): number {
  return parseMonth(to) - parseMonth(from) + 1;
}

function parseMonth(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}

function formatMonthNumber(number: number): string {
  return `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, "0")}`;
}
