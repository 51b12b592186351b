import "server-only";
import { AppError } from "@/lib/shared/errors";
import { keepVolunteers } from "@/lib/network/people/lock-volunteers.data";
import { keepTeam } from "@/lib/network/teams/lock-teams.data";
import { volunteerParty, firstBarrier } from "@/lib/orders/wishes/who-may-serve";
import { PRESENT_VOLUNTEER } from "@/lib/orders/wishes/who-may-serve.data";
import type { OpenWish } from "@/lib/orders/wishes/open-wish.data";

/** What stands for the assignment of a wish that has none. */
export const NOBODY = { id: null, teamId: null, leaderId: null };

/**
 * Keeps those who take a wish as they are until it is taken: nobody is disabled, removed or moves beside it.
 * Throws DISABLED or MOVED_AWAY if who accepts was disabled or moved to another county a moment ago, and
 * what `requireMembers` throws.
 */
export async function requireTakers(
  open: OpenWish,
  leaderId: string,
  volunteerIds: string[],
  teamId: string | undefined,
): Promise<void> {
  const active = await keepVolunteers(open.tx, [leaderId, ...volunteerIds]);
  const leader = active.find(({ id }) => id === leaderId);
  if (!leader) throw new AppError("DISABLED");
  if (leader.centerId !== open.wish.centerId) throw new AppError("MOVED_AWAY");
  if (teamId) await requireMembers(open, { teamId, leaderId, volunteerIds });
}

type Named = { teamId: string; leaderId: string | null; volunteerIds: string[] };

/**
 * Keeps the team and these volunteers as they are until the step is written. Throws FORBIDDEN if the
 * team was closed or got another leader a moment ago, NOT_A_MEMBER unless all volunteers are active
 * members of the team, SELF or PAST_OWNER if one of them may not serve the wish.
 */
export async function requireMembers(
  { tx, wish }: OpenWish,
  { teamId, leaderId, volunteerIds }: Named,
): Promise<void> {
  await keepVolunteers(tx, volunteerIds);
  if ((await keepTeam(tx, teamId)) !== leaderId) throw new AppError("FORBIDDEN");
  const members = await tx.volunteer.findMany({
    where: {
      id: { in: volunteerIds },
      ...PRESENT_VOLUNTEER,
      OR: [{ memberships: { some: { teamId } } }, { leads: { some: { id: teamId } } }],
    },
    select: { id: true, phoneToken: true },
  });
  if (members.length < new Set(volunteerIds).size) throw new AppError("NOT_A_MEMBER");
  const barrier = firstBarrier(members.map(volunteerParty), wish);
  if (barrier) throw new AppError(barrier);
}
