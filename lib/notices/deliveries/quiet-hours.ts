import { dayInChina, startInChina } from "@/lib/shared/days/china-time";

type QuietHours = { quietFrom: number; quietTo: number };

const HOUR_MS = 60 * 60 * 1000;

/** `now`, or when the quiet hours it falls into end. They may pass midnight; from 22 to 22 is never. */
export function endOfQuiet(now: Date, { quietFrom, quietTo }: QuietHours): Date {
  const midnight = startInChina(...dayInChina(now)).getTime();
  const hour = (now.getTime() - midnight) / HOUR_MS;
  const isOverMidnight = quietFrom > quietTo;
  const isQuiet = isOverMidnight
    ? hour >= quietFrom || hour < quietTo
    : hour >= quietFrom && hour < quietTo;
  if (!isQuiet) return now;
  const endsTomorrow = isOverMidnight && hour >= quietFrom;
  return new Date(midnight + (quietTo + (endsTomorrow ? 24 : 0)) * HOUR_MS);
}
