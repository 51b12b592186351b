import "server-only";
import type { Actor } from "@/lib/shared/auth/actor";
import { AppError } from "@/lib/shared/errors";
import { splitAttendance, type Attendance } from "@/lib/orders/service/attendance";
import { askAboutHours, happenedAt } from "@/lib/orders/service/hours";
import type { CheckIn, CheckOut, CouldNotServe, UndoCheck } from "@/lib/orders/service/schema";
import { findBeforeCheckIn, findBeforeCheckOut } from "@/lib/orders/service/undone-steps.server";
import { clearAttendance, writeAttendance } from "@/lib/orders/service/write-attendance.server";
import { openWish, type OpenWish } from "@/lib/orders/wishes/open-wish.data";
import { NO_HANDLER, undoDispatch } from "@/lib/orders/wishes/round.server";
import { author } from "@/lib/shared/steps/take-step";

/** 签到, by an attendee or, for one without a phone in hand, by staff (代记). */
export function checkIn(
  actor: Actor,
  { wishId, startedAt }: CheckIn,
  now = new Date(),
): Promise<void> {
  return openWish(actor, wishId, now, (open) => begin(open, actor, startedAt));
}

/**
 * 签退: reports which attendees came; the others get no service minutes. With `startedAt` the check-in
 * is written down in the same transaction. Throws SERVICE_SHORT or SERVICE_LONG, which ask, unless the
 * actor is sure of the hours.
 */
export function checkOut(
  actor: Actor,
  { wishId, startedAt, endedAt, volunteerIds, note, sure }: CheckOut,
  now = new Date(),
): Promise<void> {
  return openWish(actor, wishId, now, async (open) => {
    if (startedAt && open.wish.status === "SUPPLIED") await begin(open, actor, startedAt);
    const { id, named, begunAt } = findService(open);
    const attendance = splitAttendance(named, volunteerIds);
    const at = happenedAt({ at: endedAt, field: "endedAt", notBefore: begunAt }, now);
    const { came, absent } = attendance ?? NOBODY;
    // The step first, so that an actor without the right gets FORBIDDEN and not SAY_WHO_CAME.
    await open.advance("checkOut", {
      note: note ?? null,
      data: { ...saidLater(at, now), volunteers: came, absent },
    });
    if (!attendance) throw new AppError("SAY_WHO_CAME");
    if (!sure) askAboutHours(begunAt, at);
    await writeAttendance(open.tx, id, came, at, pressedBy(actor, now));
  });
}

/** The assignment, who was named, and when they began. */
function findService({ wish, now }: OpenWish) {
  const { id = "", volunteerIds: named = [], checkedInAt } = wish.assignment ?? {};
  return { id, named, begunAt: checkedInAt ?? now };
}

const NOBODY: Attendance = { came: [], absent: [] };

async function begin(open: OpenWish, actor: Actor, startedAt: Date | undefined): Promise<void> {
  const { tx, wish, advance, now, learn } = open;
  const notBefore = wish.assignment?.acceptedAt ?? now;
  const at = happenedAt({ at: startedAt, field: "startedAt", notBefore }, now);
  await advance("checkIn", { data: saidLater(at, now) });
  const { assignment } = wish;
  if (!assignment) throw new AppError("FORBIDDEN");
  const started = { checkedInAt: at, ...pressedBy(actor, now) };
  await tx.assignment.update({ where: { id: assignment.id }, data: started });
  learn({ assignment: { ...assignment, ...started } });
}

/** 撤销签到: the service has not begun. */
export function undoCheckIn(actor: Actor, { wishId }: UndoCheck, now = new Date()): Promise<void> {
  return openWish(actor, wishId, now, async ({ tx, wish, advance }) => {
    const { since } = await findBeforeCheckIn(tx, wish);
    await advance("undoCheckIn", { changes: { changedAt: since } });
    await tx.assignment.updateMany({
      where: { id: wish.assignment?.id ?? "" },
      data: { checkedInAt: null, pressedById: null, pressedAt: null },
    });
  });
}

/** 撤销签退: the service goes on since its check-in, with the clocks that ran before it ended. */
export function undoCheckOut(actor: Actor, { wishId }: UndoCheck, now = new Date()): Promise<void> {
  return openWish(actor, wishId, now, async (open) => {
    const { tx, wish, advance } = open;
    const { clocks, since, pressed } = await findBeforeCheckOut(open);
    await advance("undoCheckOut", { changes: { ...clocks, changedAt: since } });
    await clearAttendance(tx, wish.assignment?.id ?? "", pressed);
  });
}

/** 去了，没办成: nobody is served and no minutes count; the wish is dispatched again, its promise runs on. */
export function couldNotServe(
  actor: Actor,
  { wishId, reason }: CouldNotServe,
  now = new Date(),
): Promise<void> {
  return openWish(actor, wishId, now, async (open) => {
    await open.advance("couldNotServe", { note: reason, changes: NO_HANDLER });
    await undoDispatch(open);
  });
}

/** What an event says of something written down later. */
function saidLater(at: Date, now: Date) {
  return at.getTime() === now.getTime() ? {} : { happenedAt: at };
}

function pressedBy(actor: Actor, now: Date) {
  return { pressedById: author(actor).actorId, pressedAt: now };
}
