import { clashesWith, type Occupied, type Taken } from "@/lib/activities/planning/clashes";
import { formatDay, startOfDay } from "@/lib/shared/days/china-time";
import { addDays } from "@/lib/shared/days/days";
import { HOUR_MS, later, MINUTE_MS } from "@/lib/shared/days/durations";

export type Slot = { startsAt: Date; endsAt: Date };

/** The days a slot may lie on, both included, and the moment before which none begins. */
export type Window = { first: string; last: string; now: Date };

/** Activities are offered between these hours, Beijing time, in steps of half an hour. */
const FIRST_HOUR = 8;
const LAST_HOUR = 21;
const STEP_MS = 30 * MINUTE_MS;

/** How far from its day an activity is moved. */
const MAX_DAYS = 14;

/**
 * The `count` free times nearest to that of the activity, of the same length: of its own day first, then of the
 * days around it. Free is a time at which nothing of what it takes is taken.
 */
export function nearestFree(activity: Occupied, taken: Taken, window: Window, count = 2): Slot[] {
  const day = formatDay(activity.startsAt);
  const found: Slot[] = [];
  for (const other of daysAround(day)) {
    if (other < window.first || other > window.last) continue;
    for (const slot of slotsOf(other, activity)) {
      if (slot.startsAt <= window.now) continue;
      if (clashesWith({ ...activity, ...slot }, taken).length > 0) continue;
      found.push(slot);
      if (found.length === count) return found;
    }
  }
  return found;
}

/** The day, then the ones before and after it, ever further away. */
function daysAround(day: string): string[] {
  const distances = Array.from({ length: MAX_DAYS }, (_, n) => [n + 1, -n - 1]).flat();
  return [day, ...distances.map((distance) => addDays(day, distance))];
}

/** The slots of a day, the one nearest to the time of the activity first. */
function slotsOf(day: string, { startsAt, endsAt }: Slot): Slot[] {
  const length = endsAt.getTime() - startsAt.getTime();
  const wanted = startsAt.getTime() - startOfDay(formatDay(startsAt)).getTime();
  const midnight = startOfDay(day);
  const last = LAST_HOUR * HOUR_MS - length;
  const begins = [wanted];
  for (let at = FIRST_HOUR * HOUR_MS; at <= last; at += STEP_MS) begins.push(at);
  return [...new Set(begins)]
    .toSorted((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted) || a - b)
    .map((at) => ({ startsAt: later(midnight, at), endsAt: later(midnight, at + length) }));
}
