import "server-only";
import { db } from "@/lib/shared/db/db";
import { keptSince } from "@/lib/shared/retention/rules";

/** For the worker: deletes the sessions that ended, or could not be used any more, long ago. Returns how many. */
export async function deleteOldSessions(now: Date): Promise<number> {
  const lt = keptSince("sessions", now);
  const { count } = await db.session.deleteMany({
    where: { OR: [{ endedAt: { lt } }, { endedAt: null, expiresAt: { lt } }] },
  });
  return count;
}
