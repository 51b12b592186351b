import "server-only";
import type { Actor } from "@/lib/shared/auth/actor";
import { isOneOf } from "@/lib/shared/auth/same-person";
import { AppError } from "@/lib/shared/errors";
import { findGuests, guestData } from "@/lib/orders/dispatch/invitees.server";
import { writeInvitations } from "@/lib/orders/dispatch/write-invitations.server";
import { moveOn, openToAll } from "@/lib/orders/dispatch/waves.server";
import { staffTold, volunteersTold } from "@/lib/orders/wishes/recipients";
import { openWish, stepWish } from "@/lib/orders/wishes/open-wish.data";
import { NO_HANDLER, undoDispatch, volunteersOf } from "@/lib/orders/wishes/round.server";
import { staffOf } from "@/lib/orders/wishes/find-staff-ids.server";
import {
  handedOverTo,
  requireUnitBelow,
  requireUnitOf,
} from "@/lib/orders/dispatch/responsible-unit.server";
import type {
  AskNext,
  CallBack,
  DecideObjection,
  DispatchWish,
  HandDownWish,
  HandUpWish,
  ObjectToWish,
  OpenToPool,
  PauseWish,
  RecallWish,
  ResumeWish,
} from "@/lib/orders/dispatch/schema";

/** 派单. Nobody is forced: what is sent are invitations (志愿服务条例 art. 25). */
export function dispatchWish(
  actor: Actor,
  { wishId, ...choice }: DispatchWish,
  now = new Date(),
): Promise<void> {
  return openWish(actor, wishId, now, async (open) => {
    const guests = await findGuests(open, choice);
    const toldIds = guests.map(({ toldId }) => toldId);
    if (isOneOf(actor, toldIds)) throw new AppError("YOURSELF");
    await open.advance("dispatch", {
      changes: {
        ...handlerOf(actor),
        inOpenPool: choice.to === "POOL",
        wave: choice.to === "POOL" ? 0 : 1,
      },
      data: { to: choice.to, ...guestData(guests) },
      tell: volunteersTold("invited", toldIds),
    });
    await writeInvitations(open, guests, 1);
  });
}

/** 下一批: whoever has not answered by now is not waited for. */
export function askNext(actor: Actor, { wishId }: AskNext, now = new Date()): Promise<void> {
  return openWish(actor, wishId, now, (open) => moveOn(open, actor));
}

/** 转入抢单大厅 */
export function openToPool(actor: Actor, { wishId }: OpenToPool, now = new Date()): Promise<void> {
  return openWish(actor, wishId, now, (open) => openToAll(open, actor));
}

/** 等候群众: both clocks stand still until the resident has answered, or the county's limit for waiting is over. */
export function pauseWish(
  actor: Actor,
  { wishId, reason }: PauseWish,
  now = new Date(),
): Promise<void> {
  return stepWish(actor, wishId, now, "pause", { note: reason });
}

/** 恢复计时 */
export function resumeWish(actor: Actor, { wishId }: ResumeWish, now = new Date()): Promise<void> {
  return stepWish(actor, wishId, now, "resume");
}

function handlerOf(actor: Actor) {
  return actor.role === "STAFF" ? { handlerId: actor.id, handlerSiteId: actor.siteId } : NO_HANDLER;
}

/** 收回派单, until the service is over: everybody who was asked or had accepted is told. */
export function recallWish(
  actor: Actor,
  { wishId, reason }: RecallWish,
  now = new Date(),
): Promise<void> {
  return openWish(actor, wishId, now, async (open) => {
    await open.advance("recall", {
      note: reason ?? null,
      changes: { inOpenPool: false, ...NO_HANDLER },
      tell: volunteersTold("recalled", await volunteersOf(open)),
    });
    await undoDispatch(open);
  });
}

/** 回访: a redo is not dispatched before somebody rang the resident. */
export function callBackResident(
  actor: Actor,
  { wishId, note }: CallBack,
  now = new Date(),
): Promise<void> {
  return stepWish(actor, wishId, now, "callBack", { note, changes: { calledBackAt: now } });
}

/** 派单异议. The unit goes on answering for the wish until the centre has decided. */
export function objectToWish(
  actor: Actor,
  { wishId, reason }: ObjectToWish,
  now = new Date(),
): Promise<void> {
  return openWish(actor, wishId, now, async ({ tx, wish, advance }) =>
    advance("object", {
      note: reason,
      changes: { isObjected: true },
      tell: staffTold("objected", await staffOf(tx, wish.centerId)),
    }),
  );
}

/** 裁定异议: the unit keeps it, or another one of the county answers for it. */
export function decideObjection(
  actor: Actor,
  { wishId, siteId, reason }: DecideObjection,
  now = new Date(),
): Promise<void> {
  return openWish(actor, wishId, now, async (open) => {
    if (siteId !== open.wish.responsibleSiteId) await requireUnitOf(open, siteId);
    await open.advance("decide", {
      note: reason ?? null,
      changes: { isObjected: false, responsibleSiteId: siteId },
      tell: await handedOverTo(open, siteId),
    });
  });
}

/** 上交: the unit above answers for it from now on. */
export function handUpWish(
  actor: Actor,
  { wishId, reason }: HandUpWish,
  now = new Date(),
): Promise<void> {
  return openWish(actor, wishId, now, async (open) => {
    const siteId = open.wish.responsibleLineage.at(-2) ?? open.wish.responsibleSiteId;
    await open.advance("handUp", {
      note: reason,
      changes: { responsibleSiteId: siteId },
      tell: await handedOverTo(open, siteId),
    });
  });
}

/** 转办: a unit below answers for it from now on. */
export function handDownWish(
  actor: Actor,
  { wishId, siteId, reason }: HandDownWish,
  now = new Date(),
): Promise<void> {
  return openWish(actor, wishId, now, async (open) => {
    await requireUnitBelow(actor, open, siteId);
    await open.advance("handDown", {
      note: reason ?? null,
      changes: { responsibleSiteId: siteId },
      tell: await handedOverTo(open, siteId),
    });
  });
}
