const CHINA_MS = 8 * 60 * 60 * 1000;

/** When the month of `now` began in China, which has one zone and no summer time. */
export function monthStart(now: Date): Date {
  const there = new Date(now.getTime() + CHINA_MS);
  return new Date(Date.UTC(there.getUTCFullYear(), there.getUTCMonth(), 1) - CHINA_MS);
}
