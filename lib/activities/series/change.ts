import type { ActivityFacts } from "@/lib/activities/activities/facts";
import {
  changedColumns,
  type ActivityText,
  type TextColumn,
} from "@/lib/activities/activities/text";
import { formatDay, startOfDay } from "@/lib/shared/days/china-time";
import { later } from "@/lib/shared/days/durations";

const TIMES: readonly string[] = ["startsAt", "endsAt"];

/**
 * What a change of one occurrence means for another of its series: the columns that were changed, without those that
 * were changed by hand in the other. A time is that of the other's own day.
 */
export function changeFor(
  other: ActivityFacts,
  chosen: ActivityFacts,
  text: ActivityText,
): Partial<ActivityText> {
  const changed = Object.keys(changedColumns(chosen, text)) as TextColumn[];
  const isTimeKept = TIMES.some((column) => other.editedFields.includes(column));
  const isTimeChanged = changed.some((column) => TIMES.includes(column));
  const others = changed.filter(
    (column) => !TIMES.includes(column) && !other.editedFields.includes(column),
  );
  return {
    ...Object.fromEntries(others.map((column) => [column, text[column]])),
    ...(isTimeChanged && !isTimeKept && onDayOf(other, text)),
  };
}

/** The times of `text`, on the day of the other. */
function onDayOf(
  other: ActivityFacts,
  { startsAt, endsAt }: ActivityText,
): Pick<ActivityText, "startsAt" | "endsAt"> {
  const [own, typed] = [other.startsAt, startsAt].map((at) => startOfDay(formatDay(at)).getTime());
  const move = (own ?? 0) - (typed ?? 0);
  return { startsAt: later(startsAt, move), endsAt: later(endsAt, move) };
}
