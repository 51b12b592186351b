import type { Random } from "@/prisma/seed/random";

const HOUR = 60 * 60 * 1000;

/** The time of one story: begins some days ago and never passes `now`. */
export function startClock(random: Random, daysAgo: number, now: Date) {
  let time = now.getTime() - daysAgo * 24 * HOUR;
  return {
    at: () => new Date(time),
    /** Goes on by up to this many hours. */
    later(hours: number) {
      time = Math.min(time + random.between(0.05, hours) * HOUR, now.getTime());
      return new Date(time);
    },
  };
}

export type StoryClock = ReturnType<typeof startClock>;
