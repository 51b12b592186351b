import "server-only";
import { groupInviteeIds, type Invitee } from "@/lib/orders/dispatch/invitees.server";
import type { OpenWish } from "@/lib/orders/wishes/open-wish.data";
import type { Transaction } from "@/lib/shared/db/db";

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
  await recordAsked(tx, teamIds, volunteerIds, now);
  learn({
    invitedTeamIds: [...wish.invitedTeamIds, ...teamIds],
    invitedVolunteerIds: [...wish.invitedVolunteerIds, ...volunteerIds],
  });
}

/**
 * Records when these were last asked, which the ranking reads. The wish is locked by now, and locks are
 * taken in the order volunteers, teams, wishes; so this never waits: a row that another transaction
 * holds keeps its older time, and the invitation itself says when it was sent.
 */
async function recordAsked(
  tx: Transaction,
  teamIds: string[],
  volunteerIds: string[],
  now: Date,
): Promise<void> {
  if (teamIds.length > 0) {
    await tx.$executeRaw`
      UPDATE teams SET "lastAskedAt" = ${now} WHERE id IN (
        SELECT id FROM teams WHERE id = ANY (${teamIds}::uuid[]) FOR NO KEY UPDATE SKIP LOCKED)`;
  }
  if (volunteerIds.length > 0) {
    await tx.$executeRaw`
      UPDATE volunteers SET "lastAskedAt" = ${now} WHERE id IN (
        SELECT id FROM volunteers WHERE id = ANY (${volunteerIds}::uuid[])
        FOR NO KEY UPDATE SKIP LOCKED)`;
  }
}
