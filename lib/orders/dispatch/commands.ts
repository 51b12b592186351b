import "server-only";
import type { Actor } from "@/lib/shared/auth/actor";
import { isOneOf } from "@/lib/shared/auth/same-person";
import { AppError } from "@/lib/shared/errors";
import { findInvitees, groupInviteeIds } from "@/lib/orders/dispatch/invitees.server";
import { writeInvitations } from "@/lib/orders/dispatch/write-invitations.server";
import { inviteNext, openPool } from "@/lib/orders/dispatch/waves.server";
import { staffRecipients, volunteerRecipients } from "@/lib/orders/wishes/recipients";
import { openWish, stepWish } from "@/lib/orders/wishes/open-wish.data";
import { NO_HANDLER, undoDispatch, findInvolvedVolunteers } from "@/lib/orders/wishes/round.server";
import { findStaffIds } from "@/lib/orders/wishes/find-staff-ids.server";
import {
  handoverRecipients,
  requireUnitBelow,
  requireCountyUnit,
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

/** 派单. Sends invitations, which may be declined: volunteering is voluntary (志愿服务条例 art. 25). */
export function dispatchWish(
  actor: Actor,
  { wishId, ...target }: DispatchWish,
  now = new Date(),
): Promise<void> {
  return openWish(actor, wishId, now, async (open) => {
    const invitees = await findInvitees(open, target);
    const recipientIds = invitees.map(({ recipientId }) => recipientId);
    if (isOneOf(actor, recipientIds)) throw new AppError("YOURSELF");
    await open.advance("dispatch", {
      changes: {
        ...toHandler(actor),
        inOpenPool: target.to === "POOL",
        wave: target.to === "POOL" ? 0 : 1,
      },
      data: { to: target.to, ...groupInviteeIds(invitees) },
      notify: volunteerRecipients("invited", recipientIds),
    });
    await writeInvitations(open, invitees, 1);
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

function toHandler(actor: Actor) {
  return actor.role === "STAFF" ? { handlerId: actor.id, handlerSiteId: actor.siteId } : NO_HANDLER;
}

/** 收回派单, possible until the service ends. Notifies every volunteer invited or assigned. */
export function recallWish(
  actor: Actor,
  { wishId, reason }: RecallWish,
  now = new Date(),
): Promise<void> {
  return openWish(actor, wishId, now, async (open) => {
    await open.advance("recall", {
      note: reason ?? null,
      changes: { inOpenPool: false, ...NO_HANDLER },
      notify: volunteerRecipients("recalled", await findInvolvedVolunteers(open)),
    });
    await undoDispatch(open);
  });
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
  return openWish(actor, wishId, now, async ({ tx, wish, advance }) =>
    advance("object", {
      note: reason,
      changes: { isObjected: true },
      notify: staffRecipients("objected", await findStaffIds(tx, wish.centerId)),
    }),
  );
}

/** 裁定异议: the unit stays responsible, or another unit of the county becomes so. */
export function decideObjection(
  actor: Actor,
  { wishId, siteId, reason }: DecideObjection,
  now = new Date(),
): Promise<void> {
  return openWish(actor, wishId, now, async (open) => {
    if (siteId !== open.wish.responsibleSiteId) await requireCountyUnit(open, siteId);
    await open.advance("decide", {
      note: reason ?? null,
      changes: { isObjected: false, responsibleSiteId: siteId },
      notify: await handoverRecipients(open, siteId),
    });
  });
}

/** 上交: makes the unit above responsible. */
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
      notify: await handoverRecipients(open, siteId),
    });
  });
}

/** 转办: makes a unit below responsible. */
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
      notify: await handoverRecipients(open, siteId),
    });
  });
}
