import { dayInChina, midnightInChina } from "@/lib/shared/days/china-time";

/** When the month of `now` began in China. */
export function monthStart(now: Date): Date {
  const [year, month] = dayInChina(now);
  return midnightInChina(year, month, 1);
}
