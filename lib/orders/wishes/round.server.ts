import "server-only";
import { returnStock } from "@/lib/orders/wishes/stock-movements.server";
import type { OpenWish } from "@/lib/orders/wishes/open-wish.data";

/** Closes the unanswered invitations: CLOSED if the wish was taken or withdrawn, EXPIRED if their time is over. */
export async function closeInvitations(
  { tx, wish, now, learn }: OpenWish,
  status: "CLOSED" | "EXPIRED" = "CLOSED",
): Promise<void> {
  if (wish.invitedTeamIds.length + wish.invitedVolunteerIds.length === 0) return;
  await tx.invitation.updateMany({
    where: { wishId: wish.id, status: "PENDING" },
    data: { status, answeredAt: now },
  });
  learn({ invitedTeamIds: [], invitedVolunteerIds: [] });
}

/** Ends the assignment of this round, if there is one. */
export async function endAssignment({ tx, wish, now, learn }: OpenWish): Promise<void> {
  if (!wish.assignment) return;
  await tx.assignment.update({ where: { id: wish.assignment.id }, data: { endedAt: now } });
  learn({ assignment: null });
}

/** The columns of a round that was not dispatched. */
export const NO_HANDLER = { handlerId: null, handlerSiteId: null };

/**
 * Closes the invitations and ends the assignment after a release or recall. Returns the stock unless
 * the service has begun, when it may be used up.
 */
export async function undoDispatch(open: OpenWish): Promise<void> {
  const hasBegun = open.wish.assignment?.checkedInAt != null;
  await closeInvitations(open);
  await endAssignment(open);
  if (!hasBegun) await returnStock(open.tx, open.wish.id, open.wish.round, open.now);
}
