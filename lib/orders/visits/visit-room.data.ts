import "server-only";
import type { Actor, StaffActor } from "@/lib/shared/auth/actor";
import { ensureAllowed } from "@/lib/shared/auth/ensure-allowed";
import { isHandler } from "@/lib/shared/auth/handler";
import { later, MINUTE_MS } from "@/lib/shared/days/durations";
import { AppError } from "@/lib/shared/errors";
import { bookHeldRoom, holdRoom, releaseRoomOf } from "@/lib/network/venues/book-room.data";
import { buildCalendar } from "@/lib/orders/clocks/calendar";
import { ensureAhead, reminderFor } from "@/lib/orders/visits/reminder";
import type { HoldVisitRoom, VisitHold, VisitRoom } from "@/lib/orders/visits/schema";
import { nextStatus } from "@/lib/orders/wishes/lifecycle";
import { openWish, type OpenWish } from "@/lib/orders/wishes/open-wish.data";
import { refusal } from "@/lib/orders/wishes/policy";

/** Runs `work` on a wish of which staff arrange the visit. Throws FORBIDDEN and WISH_MOVED_ON. */
export function openVisit<T>(
  actor: Actor,
  wishId: string,
  now: Date,
  work: (open: OpenWish, staff: StaffActor) => Promise<T>,
): Promise<T> {
  const staff = ensureAllowed(actor, isHandler);
  return openWish(staff, wishId, now, (open) => {
    const reason = refusal(staff, "schedule", open.wish, now);
    if (reason) throw new AppError(reason);
    if (!nextStatus(open.wish.status, "schedule")) throw new AppError("WISH_MOVED_ON");
    return work(open, staff);
  });
}

/** 暂留场地: keeps a room of the county for ten minutes, until the visit there is agreed on. Throws as `holdRoom`. */
export async function holdVisitRoom(
  actor: Actor,
  { wishId, roomId, startsAt, minutes }: HoldVisitRoom,
  now = new Date(),
): Promise<void> {
  await openVisit(actor, wishId, now, async ({ tx, wish, rules }, { id: staffId }) => {
    ensureAhead(startsAt, now);
    const slot = { roomId, startsAt, endsAt: later(startsAt, minutes * MINUTE_MS) };
    const { isWorkingDay } = buildCalendar(rules);
    const { centerId } = wish;
    await holdRoom(tx, { ...slot, wishId, centerId, staffId, isWorkingDay }, now);
  });
}

/**
 * Agrees on the visit at the time and in the room that the actor holds, in place of another time and room. Throws
 * HOLD_OVER if somebody else has taken it meanwhile.
 */
export async function bookVisitRoom(
  actor: Actor,
  { wishId, holdId }: VisitHold,
  now = new Date(),
): Promise<void> {
  await openVisit(actor, wishId, now, async ({ tx, wish, advance }, { id: staffId }) => {
    const where = { id: holdId, wishId, staffId, status: "HOLD" } as const;
    const held = await tx.booking.findFirst({ where, select: { startsAt: true } });
    if (!held) throw new AppError("HOLD_OVER");
    const visitAt = held.startsAt;
    if (wish.visitAt?.getTime() !== visitAt.getTime()) {
      ensureAhead(visitAt, now);
      const changes = { visitAt, remindAt: reminderFor(visitAt, now) };
      await advance("schedule", { changes, data: { visitAt } });
    }
    await bookHeldRoom(tx, { holdId, staffId, wishId }, now);
  });
}

/** Gives back what the actor holds for the wish. Throws HOLD_OVER if it is held no more. */
export async function dropVisitHold(
  actor: Actor,
  { wishId, holdId }: VisitHold,
  now = new Date(),
): Promise<void> {
  await openVisit(actor, wishId, now, async ({ tx }, { id: staffId }) => {
    const { count } = await tx.booking.updateMany({
      where: { id: holdId, wishId, staffId, status: "HOLD" },
      data: { status: "RELEASED", heldUntil: null, releasedAt: now },
    });
    if (count === 0) throw new AppError("HOLD_OVER");
  });
}

/** Gives the room of a wish back; the time of the visit stays. */
export async function releaseVisitRoom(
  actor: Actor,
  { wishId }: VisitRoom,
  now = new Date(),
): Promise<void> {
  await openVisit(actor, wishId, now, ({ tx }) => releaseRoomOf(tx, { wishId }, now));
}
