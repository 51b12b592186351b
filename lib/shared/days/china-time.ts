import { HOUR_MS } from "@/lib/shared/days/durations";

/** The name of the time zone of China in the tz database. */
export const CHINA_ZONE = "Asia/Shanghai";

/** All of China keeps UTC+8, without summer time since 1991. */
export const CHINA_OFFSET_MS = 8 * HOUR_MS;

/** The day in China at a moment: year, month counted from 1, day. */
export function dayInChina(moment: Date): [year: number, month: number, day: number] {
  const there = new Date(moment.getTime() + CHINA_OFFSET_MS);
  return [there.getUTCFullYear(), there.getUTCMonth() + 1, there.getUTCDate()];
}

/** The moment a day begins in China; `month` is counted from 1. */
export function midnightInChina(year: number, month: number, day: number): Date {
  return new Date(Date.UTC(year, month - 1, day) - CHINA_OFFSET_MS);
}

/** The day in China at a moment, in the form "2026-10-01". */
export function formatDay(moment: Date): string {
  const [year, month, day] = dayInChina(moment);
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** The minute in China at a moment, in the form "2026-10-01 14:05". */
export function formatMinute(moment: Date): string {
  const there = new Date(moment.getTime() + CHINA_OFFSET_MS);
  return there.toISOString().slice(0, 16).replace("T", " ");
}

/** The moment a day of the form "2026-10-01" begins in China. */
export function startOfDay(day: string): Date {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  return midnightInChina(year, month, date);
}

/** The moment `hour` hours after midnight in China, on the day of `moment`; above 23 it lies on a later day. */
export function atHour(moment: Date, hour: number): Date {
  const [year, month, day] = dayInChina(moment);
  return new Date(midnightInChina(year, month, day).getTime() + hour * HOUR_MS);
}
