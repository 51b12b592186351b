import "server-only";
import { SYSTEM } from "@/lib/shared/auth/actor";
import { dueAlarm, type Alarm } from "@/lib/orders/clocks/alarm";
import { db } from "@/lib/shared/db/db";
import { inviteNext } from "@/lib/orders/dispatch/waves.server";
import { AppError } from "@/lib/shared/errors";
import { openWish, type OpenWish } from "@/lib/orders/wishes/open-wish.data";

const AT_ONCE = 200;

/**
 * Processes every wish whose alarm is due: sends the next wave, opens the pool, escalates, ends a
 * pause or the time for rating. Several workers may run it at once: of two that process the same
 * wish, the later one finds that it has moved on. Returns how many wishes were processed.
 */
export async function processDueWishes(now = new Date()): Promise<number> {
  let processed = 0;
  for (let after = ""; ;) {
    const due = await db.wish.findMany({
      where: { alarmAt: { lte: now }, ...(after && { id: { gt: after } }) },
      select: { id: true },
      orderBy: { id: "asc" },
      take: AT_ONCE,
    });
    for (const { id } of due) if (await tryToProcess(id, now)) processed += 1;
    if (due.length < AT_ONCE) return processed;
    after = due.at(-1)?.id ?? "";
  }
}

/** An error with one wish must not keep the others from being processed. */
async function tryToProcess(wishId: string, now: Date): Promise<boolean> {
  try {
    return await processWish(wishId, now);
  } catch (error) {
    console.error(`wish ${wishId} cannot be processed:`, error);
    return false;
  }
}

/** Processes one wish if its alarm is due; returns false if it is not, or another process was first. */
export async function processWish(wishId: string, now = new Date()): Promise<boolean> {
  try {
    return await openWish(SYSTEM, wishId, now, async (open) => {
      const alarm = dueAlarm(open.wish, now);
      if (alarm) await handleAlarm(open, alarm);
      return alarm !== null;
    });
  } catch (error) {
    if (error instanceof AppError && error.code === "WISH_MOVED_ON") return false;
    throw error;
  }
}

async function handleAlarm(open: OpenWish, alarm: Alarm): Promise<void> {
  const { status, inOpenPool } = open.wish;
  if (alarm === "PAUSE") return open.advance("resume");
  if (alarm === "PROMISE") return escalate(open, alarm);
  if (status === "SERVED") return open.advance("closeUnrated");
  if (status === "DISPATCHED" && !inOpenPool) return inviteNext(open);
  return escalate(open, alarm);
}

/**
 * 逾期: marks the wish as overdue and makes the unit above responsible. The unit stays the same if it
 * is the centre, or if it has objected and the centre has not decided yet.
 */
async function escalate(open: OpenWish, overdue: "STEP" | "PROMISE"): Promise<void> {
  const { wish, advance } = open;
  const stays = wish.responsibleLevel === "CENTER" || wish.isObjected;
  const above = stays ? undefined : wish.responsibleLineage.at(-2);
  const responsibleSiteId = above ?? wish.responsibleSiteId;
  await advance("overdue", { changes: { responsibleSiteId }, data: { overdue } });
}
