import "server-only";
import type { DispatchWish } from "@/lib/orders/dispatch/schema";
import { AppError } from "@/lib/shared/errors";
import { volunteerParty, barrierTo, firstBarrier } from "@/lib/orders/wishes/who-may-serve";
import { PRESENT_TEAM, PRESENT_VOLUNTEER } from "@/lib/orders/wishes/who-may-serve.data";
import type { OpenWish } from "@/lib/orders/wishes/open-wish.data";

/** A volunteer or a team to invite. `recipientId` is the volunteer who is notified: for a team, its leader. */
export type Invitee = { teamId: string | null; volunteerId: string | null; recipientId: string };

type Invitable = { kind: "VOLUNTEER" | "TEAM"; id: string; leaderId: string | null };

export function toInvitee({ kind, id, leaderId }: Invitable): Invitee {
  return kind === "TEAM"
    ? { teamId: id, volunteerId: null, recipientId: leaderId ?? id }
    : { teamId: null, volunteerId: id, recipientId: id };
}

/** Returns the invited ids as the event of a wave records them. */
export function groupInviteeIds(invitees: Invitee[]) {
  return {
    teams: invitees.flatMap(({ teamId }) => teamId ?? []),
    volunteers: invitees.flatMap(({ volunteerId }) => volunteerId ?? []),
  };
}

type DispatchTarget = Omit<DispatchWish, "wishId">;

/**
 * Returns whom to invite for this target. Throws NOT_FOUND for a volunteer or team of another county
 * or one that is closed, SELF or PAST_OWNER if one of them may not serve the wish.
 */
export async function findInvitees(
  open: OpenWish,
  { to, teamId, volunteerIds }: DispatchTarget,
): Promise<Invitee[]> {
  if (to === "POOL") return [];
  return to === "TEAM"
    ? findTeam(open, teamId ?? "")
    : findVolunteers(open, [...new Set(volunteerIds)]);
}

/** The leader answers for the team, so a barrier to the leader is a barrier to the team. */
async function findTeam({ tx, wish }: OpenWish, teamId: string): Promise<Invitee[]> {
  const team = await tx.team.findFirst({
    where: { id: teamId, centerId: wish.centerId, ...PRESENT_TEAM },
    select: { id: true, leaderId: true, leader: { select: { phoneToken: true } } },
  });
  if (!team) throw new AppError("NOT_FOUND");
  const barrier = barrierTo({ ...team, phoneToken: team.leader.phoneToken }, wish);
  if (barrier) throw new AppError(barrier);
  return [toInvitee({ kind: "TEAM", id: team.id, leaderId: team.leaderId })];
}

async function findVolunteers({ tx, wish }: OpenWish, chosen: string[]): Promise<Invitee[]> {
  const volunteers = await tx.volunteer.findMany({
    where: { id: { in: chosen }, centerId: wish.centerId, ...PRESENT_VOLUNTEER },
    select: { id: true, phoneToken: true },
  });
  if (volunteers.length < chosen.length) throw new AppError("NOT_FOUND");
  const barrier = firstBarrier(volunteers.map(volunteerParty), wish);
  if (barrier) throw new AppError(barrier);
  return volunteers.map(({ id }) => toInvitee({ kind: "VOLUNTEER", id, leaderId: null }));
}
