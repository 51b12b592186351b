import { atHour } from "@/lib/shared/days/china-time";
import { AppError } from "@/lib/shared/errors";
import { DAY_MS, HOUR_MS, later } from "@/lib/shared/days/durations";

/** The longest time ahead for which a visit can be agreed. */
const LATEST_VISIT_MS = 90 * DAY_MS;

const EVENING_HOUR = 18;
const SHORTLY_BEFORE_MS = 2 * HOUR_MS;

/**
 * Returns when both are reminded of a visit: at six in the evening before it, else two hours before it,
 * else never, since it was only just agreed.
 */
export function reminderFor(visitAt: Date, now: Date): Date | null {
  const evening = atHour(later(visitAt, -DAY_MS), EVENING_HOUR);
  const shortlyBefore = later(visitAt, -SHORTLY_BEFORE_MS);
  return [evening, shortlyBefore].find((moment) => moment > now) ?? null;
}

/** Throws VISIT_NOT_AHEAD for a visit in the past or more than 90 days ahead. */
export function ensureAhead(visitAt: Date, now: Date): void {
  if (visitAt <= now || visitAt > later(now, LATEST_VISIT_MS)) {
    throw new AppError("VISIT_NOT_AHEAD", {}, "day");
  }
}
