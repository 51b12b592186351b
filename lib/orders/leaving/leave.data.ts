import "server-only";
import { SYSTEM } from "@/lib/shared/auth/actor";
import type { Transaction } from "@/lib/shared/db/db";
import { AppError } from "@/lib/shared/errors";
import { lockVolunteers } from "@/lib/network/people/lock-volunteers.data";
import { lockTeamsOf } from "@/lib/network/teams/lock-teams.data";
import { closeInvitationsOf } from "@/lib/orders/leaving/ask-others.data";
import { giveBack, type Departure } from "@/lib/orders/leaving/give-back.data";
import { lockHoldings, type Leaver } from "@/lib/orders/leaving/holdings.data";
import { openWishIn } from "@/lib/orders/wishes/open-wish.data";

/** Who leads a team from now on; null: nobody, the team is closed. */
export type Successor = { teamId: string; leaderId: string | null };

/** Locks who leaves and who is to lead their teams, against everybody who counts on them. */
export async function lockLeaving(
  tx: Transaction,
  volunteerId: string,
  successors: Successor[],
): Promise<void> {
  await lockVolunteers(tx, [volunteerId, ...successors.flatMap(({ leaderId }) => leaderId ?? [])]);
}

/**
 * Takes everything out of the hands of a volunteer who leaves: wishes go back or to others, teams get
 * another leader or are closed, invitations are closed. Nobody can give them anything more until the
 * transaction ends, so it has to end with the volunteer disabled, erased or moved. Returns the wishes for which
 * others are to be asked (`askOthers`). Throws LEADS_TEAM for a team without an answer, NOT_A_MEMBER.
 */
export async function leaveAll(
  tx: Transaction,
  volunteerId: string,
  successors: Successor[],
  now: Date,
): Promise<string[]> {
  await lockLeaving(tx, volunteerId, successors);
  const teamIds = await lockTeamsOf(tx, volunteerId);
  const leaders = new Map(successors.map(({ teamId, leaderId }) => [teamId, leaderId]));
  if (teamIds.some((id) => !leaders.has(id))) throw new AppError("LEADS_TEAM");
  for (const teamId of teamIds) {
    await requireSuccessor(tx, teamId, volunteerId, leaders.get(teamId) ?? null);
  }
  await leaveWishes(tx, { volunteerId }, { volunteerId, leaders }, now);
  for (const id of teamIds) {
    const leaderId = leaders.get(id);
    await tx.team.update({ where: { id }, data: leaderId ? { leaderId } : { closedAt: now } });
  }
  const closed = teamIds.filter((id) => !leaders.get(id));
  return closeInvitationsOf(tx, { volunteerId, teamIds: closed }, now);
}

/** Takes the wishes out of the hands of who leaves. */
export async function leaveWishes(
  tx: Transaction,
  leaver: Leaver,
  departure: Departure,
  now: Date,
): Promise<void> {
  for (const wishId of await lockHoldings(tx, leaver)) {
    await giveBack(await openWishIn(tx, SYSTEM, wishId, now), departure);
  }
}

async function requireSuccessor(
  tx: Transaction,
  teamId: string,
  leaverId: string,
  leaderId: string | null,
): Promise<void> {
  if (leaderId === null) return;
  const found = await tx.teamMember.count({
    where: {
      AND: [{ volunteerId: leaderId }, { volunteerId: { not: leaverId } }],
      teamId,
      volunteer: { disabledAt: null },
    },
  });
  if (found === 0) throw new AppError("NOT_A_MEMBER");
}
