import { atHour } from "@/lib/shared/days/china-time";

const BEGINS_AT = 2;

/** The moment the recount of this night begins, 02:00 in China; null before 02:00. */
export function startOfNight(now: Date): Date | null {
  const night = atHour(now, BEGINS_AT);
  return now < night ? null : night;
}
