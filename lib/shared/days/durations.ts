export const MINUTE_MS = 60 * 1000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

/** The moment `ms` milliseconds later; earlier if `ms` is negative. */
export function later(moment: Date, ms: number): Date {
  return new Date(moment.getTime() + ms);
}

/** The number of full days (24 hours each) between two moments. */
export function fullDaysBetween(from: Date, to: Date): number {
  return Math.floor((to.getTime() - from.getTime()) / DAY_MS);
}
