import { atHour } from "@/lib/shared/days/china-time";
import { later } from "@/lib/shared/days/durations";

/** Returns the last millisecond of today and of tomorrow in China. */
export function endsOfComingDays(now: Date): { endOfToday: Date; endOfTomorrow: Date } {
  return {
    endOfToday: later(atHour(now, 24), -1),
    endOfTomorrow: later(atHour(now, 48), -1),
  };
}
