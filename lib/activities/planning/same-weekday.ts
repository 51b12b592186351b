import { lastOfMonth, nthOf, weekdayOf } from "@/lib/activities/series/pattern";
import { addDays } from "@/lib/shared/days/days";

/**
 * The day of a month, given by its first day, that is the same weekday, and the same one of its month, as `day`:
 * the second Friday for the second Friday. Where the month has no fifth, the last one.
 */
export function sameWeekday(day: string, first: string): string {
  const offset = (weekdayOf(day) - weekdayOf(first) + 7) % 7;
  const wanted = addDays(first, offset + 7 * (nthOf(day) - 1));
  const last = addDays(first, lastOfMonth(first) - 1);
  return wanted > last ? addDays(wanted, -7) : wanted;
}
