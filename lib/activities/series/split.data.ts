import "server-only";
import { randomUUIDv7 } from "node:crypto";
import { addDays, formatUtcDay, parseDay } from "@/lib/shared/days/days";
import type { Transaction } from "@/lib/shared/db/db";

/**
 * Splits a series before the day of an occurrence: what is on that day and later belongs to a new series, which
 * names the old one. Returns its id; that of the old one if nothing lies before.
 */
export async function splitSeries(
  tx: Transaction,
  seriesId: string,
  originalOn: Date,
  now: Date,
): Promise<string> {
  const before = await tx.activity.count({ where: { seriesId, originalOn: { lt: originalOn } } });
  if (before === 0) return seriesId;
  const { createdAt: _, ...series } = await tx.activitySeries.findUniqueOrThrow({
    where: { id: seriesId },
  });
  const id = randomUUIDv7();
  await tx.activitySeries.create({
    data: { ...series, id, startsOn: originalOn, splitFromId: seriesId, createdAt: now },
  });
  const lastOn = parseDay(addDays(formatUtcDay(originalOn), -1));
  await tx.activitySeries.update({ where: { id: seriesId }, data: { endsOn: lastOn } });
  // To which series it belongs is no step of an activity: nobody reads it, and nothing of it changes.
  await tx.activity.updateMany({
    where: { seriesId, originalOn: { gte: originalOn } },
    data: { seriesId: id },
  });
  return id;
}
