import "server-only";
import { randomUUID } from "node:crypto";
import { recordMany } from "@/lib/activities/plans/record-many.data";
import type { NewActivity } from "@/lib/activities/plans/record-activity.data";
import { findPlanner } from "@/lib/activities/plans/find-plan.data";
import { MAX_OCCURRENCES, occurrencesOf } from "@/lib/activities/series/occurrences";
import type { PlanSeries } from "@/lib/activities/series/schema";
import { buildCalendar, CALENDAR_SELECT } from "@/lib/orders/clocks/calendar";
import { startOfDay } from "@/lib/shared/days/china-time";
import { parseDay } from "@/lib/shared/days/days";
import { later, MINUTE_MS } from "@/lib/shared/days/durations";
import type { Actor } from "@/lib/shared/auth/actor";
import type { Transaction } from "@/lib/shared/db/db";
import { AppError } from "@/lib/shared/errors";

/**
 * Writes a series and drafts each of its occurrences that has not begun, in the plan of its month. Throws
 * SERIES_EMPTY, SERIES_TOO_LONG, and as `recordActivity` does; nothing is written then.
 */
export async function recordSeries(
  tx: Transaction,
  actor: Actor,
  { planner, idempotencyKey: seriesId, text, speakerIds, series }: PlanSeries,
  now: Date,
): Promise<void> {
  const of = await findPlanner(tx, planner);
  if (!of) throw new AppError("NOT_FOUND");
  const days = await listOccurrences(tx, of.centerId, series);
  const { startMinute, endMinute } = series;
  const activities = days
    .map(({ originalOn, on }): NewActivity => ({
      ...{ planner, speakerIds, idempotencyKey: randomUUID() },
      text: {
        ...text,
        startsAt: later(startOfDay(on), startMinute * MINUTE_MS),
        endsAt: later(startOfDay(on), endMinute * MINUTE_MS),
      },
      occurrence: { seriesId, originalOn: parseDay(originalOn) },
    }))
    .filter(({ text: { startsAt } }) => startsAt > now);
  if (activities.length === 0) throw new AppError("SERIES_EMPTY");
  await tx.activitySeries.create({
    data: {
      ...series,
      ...{ id: seriesId, centerId: of.centerId, createdAt: now },
      dates: series.dates.map(parseDay),
      startsOn: parseDay(series.startsOn),
      endsOn: parseDay(series.endsOn),
    },
  });
  await recordMany(tx, actor, activities, now);
}

async function listOccurrences(tx: Transaction, centerId: string, series: PlanSeries["series"]) {
  const rules = await tx.center.findUniqueOrThrow({
    where: { id: centerId },
    select: CALENDAR_SELECT,
  });
  const found = occurrencesOf(series, buildCalendar(rules));
  if (found === "SERIES_TOO_LONG") throw new AppError(found, { max: MAX_OCCURRENCES });
  if (found === "SERIES_EMPTY") throw new AppError(found);
  return found;
}
