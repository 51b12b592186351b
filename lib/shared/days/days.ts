import { DAY_MS } from "@/lib/shared/days/durations";

/** A day as it is written, "2026-10-01", and as a column of days keeps it. */
export function dateOf(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

export function dayOfDate(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/** Whether there is such a day: February has no 30th. */
export function isDay(day: string): boolean {
  const date = dateOf(day);
  return !Number.isNaN(date.getTime()) && dayOfDate(date) === day;
}

/** Every day from the first to the last, both included. */
export function daysFrom(first: string, last: string): string[] {
  const days: string[] = [];
  for (let day = first; day <= last; day = laterDay(day, 1)) days.push(day);
  return days;
}

/** The day so many days later, or earlier. */
export function laterDay(day: string, count: number): string {
  return dayOfDate(new Date(dateOf(day).getTime() + count * DAY_MS));
}

/** How many days that is, both included; none or fewer where the last is before the first. */
export function countDays(first: string, last: string): number {
  return (dateOf(last).getTime() - dateOf(first).getTime()) / DAY_MS + 1;
}
