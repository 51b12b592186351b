import { db } from "@/lib/shared/db/db";
import { formatDay } from "@/lib/shared/days/china-time";
import { parseDay } from "@/lib/shared/days/days";
import type { Activity } from "@/prisma/generated/client";
import { anActivity } from "@/tests/support/activities";
import { present } from "@/tests/support/factories";

type Place = { id: string; centerId: string | null };

/** The first activity of a series of a place, a draft on this day. */
export async function aSeries(place: Place, startsAt: Date): Promise<Activity> {
  const day = parseDay(formatDay(startsAt));
  const { id } = await db.activitySeries.create({
    data: {
      ...{ centerId: present(place.centerId), pattern: "DATES", dates: [day] },
      ...{ startsOn: day, endsOn: day, startMinute: 600, endMinute: 660 },
    },
  });
  return anActivity(place, { startsAt, status: "DRAFT", seriesId: id, originalOn: day });
}
