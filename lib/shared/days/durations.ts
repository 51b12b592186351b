export const MINUTE_MS = 60 * 1000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

/** The moment so many milliseconds later; earlier where `ms` is negative. */
export function later(moment: Date, ms: number): Date {
  return new Date(moment.getTime() + ms);
}

/** How many whole days passed from one moment to a later one. */
export function wholeDays(from: Date, to: Date): number {
  return Math.floor((to.getTime() - from.getTime()) / DAY_MS);
}
