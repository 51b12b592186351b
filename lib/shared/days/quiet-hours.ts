import { atHour } from "@/lib/shared/days/china-time";
import { DAY_MS, HOUR_MS, later } from "@/lib/shared/days/durations";

/** Hours of the day in China between which nobody is woken. They may span midnight; equal ones mean none. */
export type QuietHours = { quietFrom: number; quietTo: number };

/** `now`, or the end of the quiet hours it falls into. */
export function endOfQuietHours(now: Date, { quietFrom, quietTo }: QuietHours): Date {
  const hour = (now.getTime() - atHour(now, 0).getTime()) / HOUR_MS;
  const isOverMidnight = quietFrom > quietTo;
  const isQuiet = isOverMidnight
    ? hour >= quietFrom || hour < quietTo
    : hour >= quietFrom && hour < quietTo;
  if (!isQuiet) return now;
  const endsTomorrow = isOverMidnight && hour >= quietFrom;
  return atHour(now, quietTo + (endsTomorrow ? 24 : 0));
}

/** The moment `ms` milliseconds of waking time after `start`, at which quiet hours may begin; `start` for none. */
export function wakingAfter(start: Date, ms: number, quiet: QuietHours): Date {
  if (ms === 0) return start;
  let at = endOfQuietHours(start, quiet);
  for (let left = ms; ;) {
    const rest = nextQuietHours(at, quiet).getTime() - at.getTime();
    if (left <= rest) return later(at, left);
    left -= rest;
    at = endOfQuietHours(later(at, rest), quiet);
  }
}

/** How many milliseconds of waking time lie between two moments. */
export function wakingBetween(from: Date, to: Date, quiet: QuietHours): number {
  let awake = 0;
  for (let at = endOfQuietHours(from, quiet); at < to;) {
    const end = Math.min(nextQuietHours(at, quiet).getTime(), to.getTime());
    awake += end - at.getTime();
    at = endOfQuietHours(new Date(end), quiet);
  }
  return awake;
}

/** When quiet hours begin next after a waking moment; without any, the same moment of the next day. */
function nextQuietHours(awake: Date, { quietFrom, quietTo }: QuietHours): Date {
  if (quietFrom === quietTo) return later(awake, DAY_MS);
  const today = atHour(awake, quietFrom);
  return today > awake ? today : later(today, DAY_MS);
}
