import "server-only";
import { SYSTEM } from "@/lib/shared/auth/actor";
import { db } from "@/lib/shared/db/db";
import { AppError } from "@/lib/shared/errors";
import { openWish } from "@/lib/orders/wishes/open-wish.data";

const AT_ONCE = 200;

/**
 * Reminds of up to 200 visits whose reminder is due. Several workers may run it at once: of two that
 * remind of the same visit, the later one finds that the wish has moved on. Returns how many it reminded of.
 */
export async function processReminders(now = new Date()): Promise<number> {
  const due = await db.wish.findMany({
    where: { remindAt: { lte: now } },
    select: { id: true },
    orderBy: { remindAt: "asc" },
    take: AT_ONCE,
  });
  let reminded = 0;
  for (const { id } of due) if (await remindOf(id, now)) reminded += 1;
  return reminded;
}

/** Reminds of the visit of one wish, if that is due. An error must not keep others from being reminded of. */
export async function remindOf(wishId: string, now: Date): Promise<boolean> {
  try {
    return await openWish(SYSTEM, wishId, now, async ({ tx, wish, advance }) => {
      const isDue = await tx.wish.count({ where: { id: wishId, remindAt: { lte: now } } });
      if (isDue === 0) return false;
      // A service that began early needs no reminder.
      const isAhead = wish.status === "ACCEPTED" || wish.status === "SUPPLIED";
      if (isAhead) await advance("remind", { changes: { remindAt: null } });
      else await tx.wish.update({ where: { id: wishId }, data: { remindAt: null } });
      return isAhead;
    });
  } catch (error) {
    if (error instanceof AppError && error.code === "WISH_MOVED_ON") return false;
    console.error(`the visit of wish ${wishId} cannot be reminded of:`, error);
    return false;
  }
}
