import "server-only";
import type { Actor } from "@/lib/shared/auth/actor";
import { findAskedBefore, reopenInvitations } from "@/lib/orders/volunteering/asked-before.server";
import type { UndoAccept } from "@/lib/orders/volunteering/schema";
import { openWish } from "@/lib/orders/wishes/open-wish.data";
import { endAssignment } from "@/lib/orders/wishes/round.server";

/** 撤销接单: the wish is asked for as it was before, of the same people. */
export function undoAccept(actor: Actor, { wishId }: UndoAccept, now = new Date()): Promise<void> {
  return openWish(actor, wishId, now, async (open) => {
    const asked = await findAskedBefore(open);
    await open.advance("undoAccept", {
      changes: { inOpenPool: asked.wasInPool },
      data: { teams: asked.teamIds, volunteers: asked.volunteerIds },
    });
    await endAssignment(open);
    await reopenInvitations(open, asked.invitationIds);
  });
}
