import { dayInChina, midnightInChina } from "@/lib/shared/days/china-time";

/** The first day of a month of the form "2026-12", as a value of a date column. */
export function midnightUtc(month: string): Date {
  return new Date(`${month}-01T00:00:00Z`);
}

/** The first day of the month of a moment in China, as a value of a date column. */
export function monthIn(moment: Date): Date {
  const [year, month] = dayInChina(moment);
  return new Date(Date.UTC(year, month - 1, 1));
}

/** The month of a value of a date column, in the form "2026-12". */
export function formatMonth(month: Date): string {
  return month.toISOString().slice(0, 7);
}

/** The month `count` months later; earlier if `count` is negative. */
export function addMonths(month: Date, count: number): Date {
  return new Date(Date.UTC(month.getUTCFullYear(), month.getUTCMonth() + count, 1));
}

/** The moments at which a month begins and ends in China. */
export function momentsOf(month: Date): { from: Date; to: Date } {
  const [year, index] = [month.getUTCFullYear(), month.getUTCMonth() + 1];
  return { from: midnightInChina(year, index, 1), to: midnightInChina(year, index + 1, 1) };
}
