import "server-only";
import { db } from "@/lib/shared/db/db";
import { withoutTimeout } from "@/lib/shared/db/without-timeout";
import { startOfNight } from "@/lib/reporting/recounts/night";
import { findDifferences } from "@/lib/reporting/stats/counting.data";

/** Recounts each county that was not recounted since 02:00 this night. Returns how many. */
export async function recountTonight(now: Date): Promise<number> {
  const night = startOfNight(now);
  if (!night) return 0;
  const due = await db.center.findMany({
    where: { countChecks: { none: { startedAt: { gte: night } } } },
    select: { id: true },
  });
  let counted = 0;
  for (const { id } of due) if (await recountCounty(id, now, night)) counted += 1;
  return counted;
}

/**
 * Recounts a county and stores the result. With `since`, returns false if another worker has
 * recounted it after that moment.
 */
export function recountCounty(centerId: string, now: Date, since: Date | null): Promise<boolean> {
  return withoutTimeout(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('recount'), hashtext(${centerId}))`;
    if (since && (await tx.countCheck.count({ where: { centerId, startedAt: { gte: since } } }))) {
      return false;
    }
    const found = await findDifferences(tx, centerId);
    await tx.countCheck.create({
      data: { centerId, startedAt: now, finishedAt: new Date(), ...found },
    });
    return true;
  });
}
