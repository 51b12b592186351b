import "server-only";
import { db } from "@/lib/shared/db/db";
import { listPeriods, type PeriodGroup } from "@/lib/shared/retention/county-periods.data";
import { keptSince } from "@/lib/shared/retention/rules";
import type { Prisma } from "@/prisma/generated/client";

/**
 * For the worker: deletes the sessions that ended, or could not be used any more, longer ago than their
 * county keeps them, those of a city after the shortest time. Returns how many.
 */
export async function deleteOldSessions(now: Date): Promise<number> {
  const ofCity = { staff: { site: { centerId: null } } };
  const ofCounties = (await listPeriods(db, "logDays", now)).map(olderThan);
  const { count } = await db.session.deleteMany({
    where: { OR: [{ AND: [ofCity, endedBefore(keptSince("sessions", now))] }, ...ofCounties] },
  });
  return count;
}

function olderThan({ centerIds, since }: PeriodGroup): Prisma.SessionWhereInput {
  const centerId = { in: centerIds };
  const owned = { OR: [{ volunteer: { centerId } }, { staff: { site: { centerId } } }] };
  return { AND: [owned, endedBefore(since)] };
}

function endedBefore(lt: Date): Prisma.SessionWhereInput {
  return { OR: [{ endedAt: { lt } }, { endedAt: null, expiresAt: { lt } }] };
}
