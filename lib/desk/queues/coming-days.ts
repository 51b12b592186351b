import { dayInChina, startInChina } from "@/lib/shared/days/china-time";

/** When the days after this one begin in China. */
export function comingDays(now: Date): { tomorrow: Date; dayAfter: Date } {
  const [year, month, day] = dayInChina(now);
  return {
    tomorrow: startInChina(year, month, day + 1),
    dayAfter: startInChina(year, month, day + 2),
  };
}
