import { dayInChina } from "@/lib/shared/days/china-time";

/** From this age one may register (中国注册志愿者管理办法). */
export const MINIMUM_AGE = 14;

/** Until this age a guardian must consent. */
export const ADULT_AGE = 18;

/**
 * Completed years at `now`, by the calendar of Asia/Shanghai. A person born on
 * 29 February completes a year on 28 February if there is no 29th (民法典 art. 202).
 */
export function ageAt(birthDate: Date, now: Date): number {
  const [year, month, day] = dayInChina(now);
  const years = year - birthDate.getUTCFullYear();
  const birthMonth = birthDate.getUTCMonth() + 1;
  const birthDay = Math.min(birthDate.getUTCDate(), countDaysInMonth(year, birthMonth));
  const isBefore = month < birthMonth || (month === birthMonth && day < birthDay);
  return isBefore ? years - 1 : years;
}

/** The year in China. */
export function yearAt(now: Date): number {
  return dayInChina(now)[0];
}

function countDaysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
