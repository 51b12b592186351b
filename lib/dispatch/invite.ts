import "server-only";
import type { OpenWish } from "@/lib/wishes/open-wish";

/** Somebody to be asked: a volunteer, or a team by its leader. */
export type Guest = { teamId: string | null; volunteerId: string | null; toldId: string };

/** Writes the invitations of a wave; it is their turn no more. */
export async function writeInvitations(
  { tx, wish, now }: OpenWish,
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
  const teamIds = guests.flatMap(({ teamId }) => teamId ?? []);
  const volunteerIds = guests.flatMap(({ volunteerId }) => volunteerId ?? []);
  const asked = { lastAskedAt: now };
  if (teamIds.length > 0) await tx.team.updateMany({ where: { id: { in: teamIds } }, data: asked });
  if (volunteerIds.length > 0) {
    await tx.volunteer.updateMany({ where: { id: { in: volunteerIds } }, data: asked });
  }
  wish.invitedTeamIds = [...wish.invitedTeamIds, ...teamIds];
  wish.invitedVolunteerIds = [...wish.invitedVolunteerIds, ...volunteerIds];
}

/** What the event of a wave says of whom was asked. */
export function guestData(guests: Guest[]) {
  return {
    teams: guests.flatMap(({ teamId }) => teamId ?? []),
    volunteers: guests.flatMap(({ volunteerId }) => volunteerId ?? []),
  };
}
