import "server-only";
import type { VolunteerActor } from "@/lib/shared/auth/actor";
import type { OpenWish } from "@/lib/orders/wishes/open-wish.data";
import { closeInvitations } from "@/lib/orders/wishes/round.server";

/** Writes who took the round of a wish, and closes the invitations of the others. */
export async function takeAssignment(
  open: OpenWish,
  actor: VolunteerActor,
  teamId: string | undefined,
  goers: string[],
) {
  const { tx, wish, now } = open;
  await tx.assignment.create({
    data: {
      wishId: wish.id,
      round: wish.round,
      teamId: teamId ?? null,
      acceptedAt: now,
      seats: { create: goers.map((volunteerId) => ({ volunteerId })) },
    },
    select: { id: true },
  });
  await acceptInvitation(open, actor, teamId);
  await closeInvitations(open);
}

/** Answers the invitation of the team or volunteer; from the open pool there is none. */
async function acceptInvitation(
  { tx, wish, now, learn }: OpenWish,
  actor: VolunteerActor,
  teamId: string | undefined,
) {
  const asked = teamId ? wish.invitedTeamIds : wish.invitedVolunteerIds;
  if (!asked.includes(teamId ?? actor.id)) return;
  await tx.invitation.updateMany({
    where: {
      wishId: wish.id,
      status: "PENDING",
      ...(teamId ? { teamId } : { volunteerId: actor.id }),
    },
    data: { status: "ACCEPTED", answeredAt: now },
  });
  if (teamId) learn({ invitedTeamIds: asked.filter((id) => id !== teamId) });
  else learn({ invitedVolunteerIds: asked.filter((id) => id !== actor.id) });
}
