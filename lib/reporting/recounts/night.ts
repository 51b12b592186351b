import { dayInChina, startInChina } from "@/lib/shared/days/china-time";

const HOUR_MS = 60 * 60 * 1000;
const BEGINS_AT = 2;

/** When this night's recount begins: at two in the morning in China; null before. */
export function nightOf(now: Date): Date | null {
  const night = new Date(startInChina(...dayInChina(now)).getTime() + BEGINS_AT * HOUR_MS);
  return now < night ? null : night;
}
