import { HOUR_MS } from "@/lib/shared/days/durations";

/** Its name in the tz database, for what formats dates. */
export const CHINA_ZONE = "Asia/Shanghai";

// All of China keeps UTC+8, without summer time since 1991.
const CHINA_OFFSET_MS = 8 * HOUR_MS;

/** The day it is in China: year, month from 1, day. */
export function dayInChina(now: Date): [year: number, month: number, day: number] {
  const there = new Date(now.getTime() + CHINA_OFFSET_MS);
  return [there.getUTCFullYear(), there.getUTCMonth() + 1, there.getUTCDate()];
}

/** When that day began in China. */
export function startInChina(year: number, month: number, day: number): Date {
  return new Date(Date.UTC(year, month - 1, day) - CHINA_OFFSET_MS);
}

/** The day it is in China, as it is written: "2026-10-01". */
export function dayOf(moment: Date): string {
  const [year, month, day] = dayInChina(moment);
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** When a day that is written "2026-10-01" began in China. */
export function startOf(day: string): Date {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  return startInChina(year, month, date);
}

/** When it is so many hours after midnight in China, on the day of `moment`. */
export function atHour(moment: Date, hour: number): Date {
  const [year, month, day] = dayInChina(moment);
  return new Date(startInChina(year, month, day).getTime() + hour * HOUR_MS);
}
