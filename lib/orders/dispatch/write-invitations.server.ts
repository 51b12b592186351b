import "server-only";
import { guestData, type Guest } from "@/lib/orders/dispatch/invitees.server";
import type { OpenWish } from "@/lib/orders/wishes/open-wish.data";

/** Writes the invitations of a wave; it is their turn no more. */
export async function writeInvitations(
  { tx, wish, now, learn }: OpenWish,
  guests: Guest[],
  wave: number,
): Promise<void> {
  if (guests.length === 0) return;
  await tx.invitation.createMany({
    data: guests.map(({ teamId, volunteerId }) => ({
      wishId: wish.id,
      round: wish.round,
      wave,
      teamId,
      volunteerId,
      invitedAt: now,
    })),
  });
  const { teams: teamIds, volunteers: volunteerIds } = guestData(guests);
  const asked = { lastAskedAt: now };
  if (teamIds.length > 0) await tx.team.updateMany({ where: { id: { in: teamIds } }, data: asked });
  if (volunteerIds.length > 0) {
    await tx.volunteer.updateMany({ where: { id: { in: volunteerIds } }, data: asked });
  }
  learn({
    invitedTeamIds: [...wish.invitedTeamIds, ...teamIds],
    invitedVolunteerIds: [...wish.invitedVolunteerIds, ...volunteerIds],
  });
}
