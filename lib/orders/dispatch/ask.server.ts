import "server-only";
import { findInvitees, groupInviteeIds, type Invitee } from "@/lib/orders/dispatch/invitees.server";
import type { DispatchWish } from "@/lib/orders/dispatch/schema";
import { writeInvitations } from "@/lib/orders/dispatch/write-invitations.server";
import type { OpenWish } from "@/lib/orders/wishes/open-wish.data";
import { NO_HANDLER, undoDispatch } from "@/lib/orders/wishes/round.server";
import type { Actor } from "@/lib/shared/auth/actor";
import { isOneOf } from "@/lib/shared/auth/same-person";
import { AppError } from "@/lib/shared/errors";

type Target = Omit<DispatchWish, "wishId">;

/** Whom the actor asks; nobody asks themselves. */
export async function findOthers(open: OpenWish, actor: Actor, target: Target): Promise<Invitee[]> {
  const invitees = await findInvitees(open, target);
  const recipientIds = invitees.map(({ recipientId }) => recipientId);
  if (isOneOf(actor, recipientIds)) throw new AppError("YOURSELF");
  return invitees;
}

/** 派单: sends the first wave, or opens the pool. */
export async function ask(open: OpenWish, actor: Actor, to: Target["to"], invitees: Invitee[]) {
  await open.advance("dispatch", {
    changes: { ...toHandler(actor), inOpenPool: to === "POOL", wave: to === "POOL" ? 0 : 1 },
    data: { to, ...groupInviteeIds(invitees) },
  });
  await writeInvitations(open, invitees, 1);
}

/** 收回派单. Nobody is told to stay away who is asked anew in the same transaction. */
export async function recall(
  open: OpenWish,
  { reason, asked = [] }: { reason?: string | undefined; asked?: Invitee[] },
): Promise<void> {
  await open.advance("recall", {
    note: reason ?? null,
    changes: { inOpenPool: false, ...NO_HANDLER },
    data: groupInviteeIds(asked),
  });
  await undoDispatch(open);
}

function toHandler(actor: Actor) {
  return actor.role === "STAFF" ? { handlerId: actor.id, handlerSiteId: actor.siteId } : NO_HANDLER;
}
