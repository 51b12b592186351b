import { DAY_MS } from "@/lib/shared/days/durations";

/** Midnight UTC of a day of the form "2026-10-01", as Prisma reads and writes columns of type date. */
export function parseDay(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** The day of a value of a date column, in the form "2026-10-01". */
export function formatUtcDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}

// The database knows no year 0, and the day after 9999-12-31 has no such form.
const DAY = /^(?:1[89]|2\d)\d{2}-\d{2}-\d{2}$/;

/** Whether the text is a day that exists, of the years 1800 to 2999: February has no 30th. */
export function isDay(day: string): boolean {
  if (!DAY.test(day)) return false;
  const date = parseDay(day);
  return !Number.isNaN(date.getTime()) && formatUtcDay(date) === day;
}

/** Every day from the first to the last, both included. Empty if the last is before the first. */
export function daysBetween(first: string, last: string): string[] {
  const days: string[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day);
  return days;
}

/** The day `count` days later; earlier if `count` is negative. */
export function addDays(day: string, count: number): string {
  return formatUtcDay(new Date(parseDay(day).getTime() + count * DAY_MS));
}

/** The number of days from the first to the last, both included; zero or negative if the last is before the first. */
export function countDays(first: string, last: string): number {
  return (parseDay(last).getTime() - parseDay(first).getTime()) / DAY_MS + 1;
}
