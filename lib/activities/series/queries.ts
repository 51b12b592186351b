import "server-only";
import { db } from "@/lib/shared/db/db";

export type SeriesStanding = NonNullable<Awaited<ReturnType<typeof findSeries>>>;

/** The series of an activity, and how many others a change would be about; null if it is in none. */
export async function findSeries(activityId: string, now: Date) {
  const found = await db.activity.findUnique({
    where: { id: activityId },
    select: { originalOn: true, series: true },
  });
  if (!found?.series || !found.originalOn) return null;
  const { originalOn, series } = found;
  const members = await db.activity.findMany({
    where: {
      ...{ seriesId: series.id, startsAt: { gt: now }, id: { not: activityId } },
      status: { in: ["DRAFT", "SUBMITTED", "PUBLISHED"] },
    },
    select: { originalOn: true, editedFields: true },
  });
  const count = (rows: typeof members) => ({
    others: rows.length,
    editedByHand: rows.filter(({ editedFields }) => editedFields.length > 0).length,
  });
  const following = members.filter((one) => one.originalOn && one.originalOn > originalOn);
  return { series, following: count(following), all: count(members) };
}
