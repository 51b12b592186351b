import "server-only";
import { buildCalendar } from "@/lib/orders/clocks/calendar";
import { replayClocks } from "@/lib/orders/clocks/clock";
import { clockEvent } from "@/lib/orders/clocks/clock-event";
import type { WishFacts } from "@/lib/orders/wishes/facts";
import type { OpenWish } from "@/lib/orders/wishes/open-wish.data";
import type { Transaction } from "@/lib/shared/db/db";

/** Since when the wish had the status in which it was checked in last. */
export async function findBeforeCheckIn(
  tx: Transaction,
  { id: wishId, changedAt }: WishFacts,
): Promise<{ since: Date }> {
  const last = await tx.wishEvent.findFirst({
    where: { wishId, name: "checkIn" },
    select: { sinceAt: true },
    orderBy: { seq: "desc" },
  });
  return { since: last?.sinceAt ?? changedAt };
}

/** What held before the last check-out: the clocks, since when it was in service, who had pressed 签到. */
export async function findBeforeCheckOut({ tx, wish, rules }: OpenWish) {
  const events = await tx.wishEvent.findMany({
    where: { wishId: wish.id },
    select: {
      ...{ name: true, fromStatus: true, toStatus: true, at: true, data: true },
      ...{ sinceAt: true, actorId: true },
    },
    orderBy: { seq: "asc" },
  });
  const end = events.findLastIndex(({ name }) => name === "checkOut");
  const begun = events.slice(0, Math.max(end, 0)).findLast(({ name }) => name === "checkIn");
  return {
    clocks: replayClocks(events.slice(0, Math.max(end, 0)).map(clockEvent), buildCalendar(rules)),
    since: events[end]?.sinceAt ?? wish.changedAt,
    pressed: { pressedById: begun?.actorId ?? null, pressedAt: begun?.at ?? null },
  };
}
