import { atHour } from "@/lib/shared/days/china-time";
import { HOUR_MS } from "@/lib/shared/days/durations";

type QuietHours = { quietFrom: number; quietTo: number };

/** `now`, or the end of the quiet hours it falls into. They may span midnight; from 22 to 22 means none. */
export function endOfQuietHours(now: Date, { quietFrom, quietTo }: QuietHours): Date {
  const midnight = atHour(now, 0);
  const hour = (now.getTime() - midnight.getTime()) / HOUR_MS;
  const isOverMidnight = quietFrom > quietTo;
  const isQuiet = isOverMidnight
    ? hour >= quietFrom || hour < quietTo
    : hour >= quietFrom && hour < quietTo;
  if (!isQuiet) return now;
  const endsTomorrow = isOverMidnight && hour >= quietFrom;
  return atHour(now, quietTo + (endsTomorrow ? 24 : 0));
}
