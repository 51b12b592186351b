import "server-only";
import type { Actor } from "@/lib/shared/auth/actor";
import { AppError } from "@/lib/shared/errors";
import { ask, findOthers, recall } from "@/lib/orders/dispatch/ask.server";
import { findBest, inviteNext, openPool } from "@/lib/orders/dispatch/waves.server";
import { approve } from "@/lib/orders/wishes/approve.data";
import { openWish, stepWish } from "@/lib/orders/wishes/open-wish.data";
import { placeChange } from "@/lib/orders/wishes/other-place.data";
import type { ApproveWish } from "@/lib/orders/wishes/schema";
import { mayAskAnew, unitAbove } from "@/lib/orders/wishes/policy";
import { requireCountyUnit, requireOtherUnit } from "@/lib/orders/dispatch/responsible-unit.server";
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

/** 派单. Sends invitations, which may be declined: volunteering is voluntary (志愿服务条例 art. 25). */
export function dispatchWish(
  actor: Actor,
  { wishId, ...target }: DispatchWish,
  now = new Date(),
): Promise<void> {
  return openWish(actor, wishId, now, async (open) =>
    ask(open, actor, target.to, await findOthers(open, actor, target)),
  );
}

/** 审单 and 派单 in one transaction: approves, then asks those whom a dispatch would propose. */
export function approveAndDispatch(
  actor: Actor,
  { wishId, ...review }: ApproveWish,
  now = new Date(),
): Promise<void> {
  return openWish(actor, wishId, now, async (open) => {
    await approve(open, review);
    const invitees = await findBest(open, actor);
    await ask(open, actor, invitees.length > 0 ? "VOLUNTEERS" : "POOL", invitees);
  });
}

/**
 * From 没人接: recalls a wish that nobody accepts and asks others, in one transaction, so that it is
 * never without anybody asked.
 */
export function askAnew(
  actor: Actor,
  { wishId, ...target }: DispatchWish,
  now = new Date(),
): Promise<void> {
  return openWish(actor, wishId, now, async (open) => {
    if (open.wish.status !== "DISPATCHED") throw new AppError("WISH_MOVED_ON");
    if (!mayAskAnew(actor, open.wish, now)) throw new AppError("FORBIDDEN");
    const invitees = await findOthers(open, actor, target);
    await recall(open, { asked: invitees });
    await ask(open, actor, target.to, invitees);
  });
}

/** 下一批: expires the open invitations and invites the next candidates. */
export function askNext(actor: Actor, { wishId }: AskNext, now = new Date()): Promise<void> {
  return openWish(actor, wishId, now, (open) => inviteNext(open, actor));
}

/** 转入抢单大厅 */
export function openToPool(actor: Actor, { wishId }: OpenToPool, now = new Date()): Promise<void> {
  return openWish(actor, wishId, now, (open) => openPool(open, actor));
}

/** 等候群众: pauses both clocks until the resident answers or the county's limit for a pause ends. */
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

/** 收回派单, possible until the service ends. */
export function recallWish(
  actor: Actor,
  { wishId, reason }: RecallWish,
  now = new Date(),
): Promise<void> {
  return openWish(actor, wishId, now, (open) => recall(open, { reason }));
}

/** 回访: before a redo is dispatched, staff must call the resident. */
export function callBackResident(
  actor: Actor,
  { wishId, note }: CallBack,
  now = new Date(),
): Promise<void> {
  return stepWish(actor, wishId, now, "callBack", { note, changes: { calledBackAt: now } });
}

/** 派单异议. The unit stays responsible for the wish until the centre decides. */
export function objectToWish(
  actor: Actor,
  { wishId, reason }: ObjectToWish,
  now = new Date(),
): Promise<void> {
  return stepWish(actor, wishId, now, "object", { note: reason, changes: { isObjected: true } });
}

/** 裁定异议: the unit stays responsible, or another unit of the county becomes so. */
export function decideObjection(
  actor: Actor,
  { wishId, siteId, isItsPlace, reason }: DecideObjection,
  now = new Date(),
): Promise<void> {
  return openWish(actor, wishId, now, async (open) => {
    if (siteId !== open.wish.responsibleSiteId) await requireCountyUnit(open, siteId);
    await open.advance("decide", {
      note: reason ?? null,
      changes: { isObjected: false, ...toUnit(siteId, isItsPlace) },
      data: isItsPlace ? placeChange(open.wish.siteId, siteId) : {},
    });
  });
}

/** The unit that answers from now on; if the wish comes from there, it is also its place. */
function toUnit(siteId: string, isItsPlace: boolean) {
  return { responsibleSiteId: siteId, ...(isItsPlace && { siteId }) };
}

/** 上交: makes the unit above the actor's own responsible. */
export function handUpWish(
  actor: Actor,
  { wishId, reason }: HandUpWish,
  now = new Date(),
): Promise<void> {
  return openWish(actor, wishId, now, async (open) => {
    const siteId = unitAbove(actor, open.wish) ?? open.wish.responsibleSiteId;
    await open.advance("handUp", {
      note: reason,
      changes: { responsibleSiteId: siteId },
    });
  });
}

/** 转办: makes another unit of the county responsible; only the centre itself may choose the centre. */
export function handDownWish(
  actor: Actor,
  { wishId, siteId, isItsPlace, reason }: HandDownWish,
  now = new Date(),
): Promise<void> {
  return openWish(actor, wishId, now, async (open) => {
    await requireOtherUnit(actor, open, siteId);
    await open.advance("handDown", {
      note: reason ?? null,
      changes: toUnit(siteId, isItsPlace),
      data: isItsPlace ? placeChange(open.wish.siteId, siteId) : {},
    });
  });
}
