import "server-only";
import { openActivity } from "@/lib/activities/activities/open-activity.data";
import { LAPSE_HOURS } from "@/lib/activities/activities/policy";
import { SYSTEM } from "@/lib/shared/auth/actor";
import { HOUR_MS, later } from "@/lib/shared/days/durations";
import { db } from "@/lib/shared/db/db";
import { AppError } from "@/lib/shared/errors";

const AT_ONCE = 200;

/**
 * Counts up to 200 published activities as not held of which nobody has said how many came a day after their
 * end. Several workers may run it at once. Returns how many it counted so.
 */
export async function processLapses(now = new Date()): Promise<number> {
  const due = await db.activity.findMany({
    where: { status: "PUBLISHED", endsAt: { lte: later(now, -LAPSE_HOURS * HOUR_MS) } },
    select: { id: true },
    orderBy: { endsAt: "asc" },
    take: AT_ONCE,
  });
  let lapsed = 0;
  for (const { id } of due) if (await lapse(id, now)) lapsed += 1;
  return lapsed;
}

/** An error must not keep others from lapsing; of two workers the later one finds that it has moved on. */
async function lapse(activityId: string, now: Date): Promise<boolean> {
  try {
    await openActivity(SYSTEM, activityId, now, ({ advance }) => advance("lapse"));
    return true;
  } catch (error) {
    if (error instanceof AppError && error.code === "ACTIVITY_MOVED_ON") return false;
    console.error(`activity ${activityId} cannot lapse:`, error);
    return false;
  }
}
