import "server-only";
import { db } from "@/lib/shared/db/db";
import { keptSince } from "@/lib/shared/retention/rules";
import { OVER } from "@/lib/orders/erasure/policy";

const AT_ONCE = 1000;

/**
 * For the worker: deletes notices of wishes that ended, and of moves, long ago, with their deliveries. Returns how
 * many it deleted, at most AT_ONCE.
 */
export async function deleteOldNotices(now: Date): Promise<number> {
  const since = keptSince("notices", now);
  const old = await db.notice.findMany({
    where: {
      OR: [
        { wish: { status: { in: [...OVER] }, changedAt: { lt: since } } },
        { move: { movedAt: { lt: since } } },
      ],
    },
    select: { id: true },
    take: AT_ONCE,
  });
  const ids = old.map(({ id }) => id);
  if (ids.length === 0) return 0;
  await db.$transaction(async (tx) => {
    await tx.delivery.deleteMany({ where: { noticeId: { in: ids } } });
    await tx.notice.deleteMany({ where: { id: { in: ids } } });
  });
  return ids.length;
}
