import "server-only";
import { eventData } from "@/lib/orders/wishes/event-data";
import type { OpenWish } from "@/lib/orders/wishes/open-wish.data";

/** How a wish was asked for when somebody took it. */
export type AskedBefore = {
  wasInPool: boolean;
  invitationIds: string[];
  teamIds: string[];
  volunteerIds: string[];
};

/** Returns whose invitations taking the wish has answered or closed, and whether it was in the open pool. */
export async function findAskedBefore({ tx, wish }: OpenWish): Promise<AskedBefore> {
  const { id: wishId, round } = wish;
  const event = await tx.wishEvent.findFirst({
    where: { wishId, round, name: "accept" },
    select: { at: true, data: true },
    orderBy: { seq: "desc" },
  });
  const invitations = await tx.invitation.findMany({
    where: { wishId, round, status: { in: ["ACCEPTED", "CLOSED"] }, answeredAt: event?.at ?? null },
    select: { id: true, teamId: true, volunteerId: true },
  });
  return {
    // Who took it from the open pool had no invitation, so without any it goes back there.
    wasInPool: eventData(event?.data).wasInPool ?? invitations.length === 0,
    invitationIds: invitations.map(({ id }) => id),
    teamIds: invitations.flatMap(({ teamId }) => teamId ?? []),
    volunteerIds: invitations.flatMap(({ volunteerId }) => volunteerId ?? []),
  };
}

/** Makes these invitations await an answer again. */
export async function reopenInvitations({ tx, learn }: OpenWish, ids: string[]): Promise<void> {
  await tx.invitation.updateMany({
    where: { id: { in: ids } },
    data: { status: "PENDING", answeredAt: null },
  });
  const open = await tx.invitation.findMany({
    where: { id: { in: ids } },
    select: { teamId: true, volunteerId: true },
  });
  learn({
    invitedTeamIds: open.flatMap(({ teamId }) => teamId ?? []),
    invitedVolunteerIds: open.flatMap(({ volunteerId }) => volunteerId ?? []),
  });
}
