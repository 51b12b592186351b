import { atHour } from "@/lib/shared/days/china-time";

const BEGINS_AT = 2;

/** When this night's recount begins: at two in the morning in China; null before. */
export function nightOf(now: Date): Date | null {
  const night = atHour(now, BEGINS_AT);
  return now < night ? null : night;
}
