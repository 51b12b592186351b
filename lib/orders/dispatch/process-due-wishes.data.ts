import "server-only";
import { SYSTEM } from "@/lib/shared/auth/actor";
import { dueAlarm, type Alarm } from "@/lib/orders/clocks/clock";
import { db } from "@/lib/shared/db/db";
import { moveOn } from "@/lib/orders/dispatch/waves.server";
import { AppError } from "@/lib/shared/errors";
import { residentTold, staffTold } from "@/lib/orders/wishes/recipients";
import { openWish, type OpenWish } from "@/lib/orders/wishes/open-wish.data";
import { staffOf } from "@/lib/orders/wishes/find-staff-ids.server";

const AT_ONCE = 200;

/**
 * Moves every wish on whose time has come: the next wave, the open pool, up the tree, the end of a
 * wait or of the time for rating. Any number of workers may do it at once: of two that take the
 * same wish, the later finds that it has moved on. Gives back how many wishes were moved.
 */
export async function walkDueWishes(now = new Date()): Promise<number> {
  let walked = 0;
  for (let after = ""; ;) {
    const due = await db.wish.findMany({
      where: { alarmAt: { lte: now }, ...(after && { id: { gt: after } }) },
      select: { id: true },
      orderBy: { id: "asc" },
      take: AT_ONCE,
    });
    for (const { id } of due) if (await tryToWalk(id, now)) walked += 1;
    if (due.length < AT_ONCE) return walked;
    after = due.at(-1)?.id ?? "";
  }
}

/** A wish that cannot be moved must not keep those behind it from moving. */
async function tryToWalk(wishId: string, now: Date): Promise<boolean> {
  try {
    return await walkWish(wishId, now);
  } catch (error) {
    console.error(`wish ${wishId} cannot be moved on:`, error);
    return false;
  }
}

/** One wish one step on, if its time has come; false if somebody else was first. */
export async function walkWish(wishId: string, now = new Date()): Promise<boolean> {
  try {
    return await openWish(SYSTEM, wishId, now, async (open) => {
      const alarm = dueAlarm(open.wish, now);
      if (alarm) await answer(open, alarm);
      return alarm !== null;
    });
  } catch (error) {
    if (error instanceof AppError && error.code === "WISH_MOVED_ON") return false;
    throw error;
  }
}

async function answer(open: OpenWish, alarm: Alarm): Promise<void> {
  const { status, inOpenPool } = open.wish;
  if (alarm === "PAUSE") return open.advance("resume");
  if (alarm === "PROMISE") return moveUp(open, alarm);
  if (status === "SERVED") return open.advance("closeUnrated");
  if (status === "DISPATCHED" && !inOpenPool) return moveOn(open);
  return moveUp(open, alarm);
}

/**
 * 逾期: the unit above answers for it from now on. Above the centre there is none, and a unit that
 * has objected goes on answering until the centre decides: there it is marked, and stays.
 */
async function moveUp(open: OpenWish, overdue: "STEP" | "PROMISE"): Promise<void> {
  const { wish, advance } = open;
  const stays = wish.responsibleLevel === "CENTER" || wish.isObjected;
  const above = stays ? undefined : wish.responsibleLineage.at(-2);
  const responsibleSiteId = above ?? wish.responsibleSiteId;
  const awaited = wish.isObjected ? wish.centerId : responsibleSiteId;
  await advance("overdue", {
    changes: { responsibleSiteId },
    data: { overdue },
    tell: [
      ...(overdue === "PROMISE" ? residentTold("delayed", wish.residentId) : []),
      ...staffTold("overdue", await staffOf(open.tx, awaited)),
    ],
  });
}
