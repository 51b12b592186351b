import "server-only";
import { randomUUIDv7 } from "node:crypto";
import type { VolunteerActor } from "@/lib/shared/auth/actor";
import type { OpenWish } from "@/lib/orders/wishes/open-wish.data";
import { closeInvitations } from "@/lib/orders/wishes/round.server";

/** Writes the assignment of a wish's round and closes the other invitations. */
export async function takeAssignment(
  open: OpenWish,
  actor: VolunteerActor,
  teamId: string | undefined,
  attendeeIds: string[],
) {
  const { tx, wish, now } = open;
  await tx.$executeRaw`
    WITH taken AS (
      INSERT INTO assignments (id, "wishId", round, "teamId", "acceptedAt")
      VALUES (${randomUUIDv7()}::uuid, ${wish.id}::uuid, ${wish.round}, ${teamId ?? null}::uuid, ${now})
      RETURNING id
    )
    INSERT INTO seats ("assignmentId", "volunteerId")
    SELECT id, unnest(${attendeeIds}::uuid[]) FROM taken`;
  await acceptInvitation(open, actor, teamId);
  await closeInvitations(open);
}

/** Marks the invitation of the team or volunteer as accepted. From the open pool there is none. */
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
