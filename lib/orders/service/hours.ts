import { AppError } from "@/lib/shared/errors";
import { HOUR_MS, MINUTE_MS } from "@/lib/shared/days/durations";

/** A service that took longer is asked about: the check-out may have been forgotten. */
const LONG_MS = 12 * HOUR_MS;

/** A service that took less is asked about: the button may have been pressed by mistake. */
const SHORT_MS = MINUTE_MS;

/** When something is said to have happened, and the fields of the form that says it. */
type Said = { at: Date | undefined; field: string; notBefore: Date };

/**
 * Returns when it happened: `now` if nothing is said. Forms say minutes, so a moment within the minute
 * of the earliest one is that. Throws TIME_AHEAD or TIME_TOO_EARLY.
 */
export function happenedAt({ at, field, notBefore }: Said, now: Date): Date {
  if (!at) return now;
  if (at > now) throw new AppError("TIME_AHEAD", {}, field);
  if (at >= notBefore) return at;
  if (notBefore.getTime() - at.getTime() < MINUTE_MS) return notBefore;
  throw new AppError("TIME_TOO_EARLY", {}, field);
}

/** Throws SERVICE_SHORT or SERVICE_LONG, which ask, if the hours of a service are hardly true. */
export function askAboutHours(from: Date, to: Date): void {
  const lasted = to.getTime() - from.getTime();
  if (lasted < SHORT_MS) throw new AppError("SERVICE_SHORT", {}, "sure");
  if (lasted > LONG_MS) throw new AppError("SERVICE_LONG", { hours: wholeHours(lasted) }, "sure");
}

function wholeHours(ms: number): number {
  return Math.floor(ms / HOUR_MS);
}
