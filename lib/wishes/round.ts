import "server-only";
import { returnStock } from "@/lib/stock/movements";
import type { OpenWish } from "@/lib/wishes/open-wish";

/** Nobody is asked any more: what was not answered is closed. */
export async function closeInvitations({ tx, wish, now }: OpenWish): Promise<void> {
  if (wish.invitedTeamIds.length + wish.invitedVolunteerIds.length === 0) return;
  await tx.invitation.updateMany({
    where: { wishId: wish.id, status: "PENDING" },
    data: { status: "CLOSED", answeredAt: now },
  });
  wish.invitedTeamIds = [];
  wish.invitedVolunteerIds = [];
}

/** Nobody holds the wish any more. */
export async function endAssignment({ tx, wish, now }: OpenWish): Promise<void> {
  if (!wish.assignment) return;
  await tx.assignment.update({ where: { id: wish.assignment.id }, data: { endedAt: now } });
  wish.assignment = null;
}

/** Given or taken back before service: as if nobody had been asked, and the stock is whole again. */
export async function undoDispatch(open: OpenWish): Promise<void> {
  await closeInvitations(open);
  await endAssignment(open);
  await returnStock(open.tx, open.wish.id, open.wish.round, open.now);
}

/** Everybody who holds or is asked to take the wish now, by volunteer id. */
export function volunteersOf({ wish }: OpenWish): string[] {
  const { assignment } = wish;
  return [
    ...wish.invitedVolunteerIds,
    ...(assignment?.volunteerIds ?? []),
    ...(assignment?.leaderId ? [assignment.leaderId] : []),
  ];
}
