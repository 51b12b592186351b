import type { Random } from "@/prisma/seed/random";
import { DAY_MS, HOUR_MS } from "@/lib/shared/days/durations";

/** The clock of one story: starts `daysAgo` days ago and never passes `now`. */
export function startClock(random: Random, daysAgo: number, now: Date) {
  let time = now.getTime() - daysAgo * DAY_MS;
  return {
    at: () => new Date(time),
    /** Advances by up to this many hours and returns the new time. */
    later(hours: number) {
      time = Math.min(time + random.between(0.05, hours) * HOUR_MS, now.getTime());
      return new Date(time);
    },
  };
}

export type StoryClock = ReturnType<typeof startClock>;
