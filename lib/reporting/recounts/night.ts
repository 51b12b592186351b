import { dayInChina, startInChina } from "@/lib/shared/days/china-time";

const HOUR_MS = 60 * 60 * 1000;
const BEGINS_AT = 2;

/** The moment the recount of this night begins, 02:00 in China; null before 02:00. */
export function nightOf(now: Date): Date | null {
  const night = new Date(startInChina(...dayInChina(now)).getTime() + BEGINS_AT * HOUR_MS);
  return now < night ? null : night;
}
