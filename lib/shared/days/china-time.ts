// All of China keeps UTC+8, without summer time since 1991.
const CHINA_OFFSET_MS = 8 * 60 * 60 * 1000;

/** The day it is in China: year, month from 1, day. */
export function dayInChina(now: Date): [year: number, month: number, day: number] {
  const there = new Date(now.getTime() + CHINA_OFFSET_MS);
  return [there.getUTCFullYear(), there.getUTCMonth() + 1, there.getUTCDate()];
}

/** When that day began in China. */
export function startInChina(year: number, month: number, day: number): Date {
  return new Date(Date.UTC(year, month - 1, day) - CHINA_OFFSET_MS);
}
