import "server-only";
import { groupInviteeIds, type Invitee } from "@/lib/orders/dispatch/invitees.server";
import type { OpenWish } from "@/lib/orders/wishes/open-wish.data";

/** Writes the invitations of a wave and records when each volunteer or team was last invited. */
export async function writeInvitations(
  { tx, wish, now, learn }: OpenWish,
  invitees: Invitee[],
  wave: number,
): Promise<void> {
  if (invitees.length === 0) return;
  await tx.invitation.createMany({
    data: invitees.map(({ teamId, volunteerId }) => ({
      wishId: wish.id,
      round: wish.round,
      wave,
      teamId,
      volunteerId,
      invitedAt: now,
    })),
  });
  const { teams: teamIds, volunteers: volunteerIds } = groupInviteeIds(invitees);
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
