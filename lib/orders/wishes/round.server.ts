import "server-only";
import { returnStock } from "@/lib/orders/wishes/stock-movements.server";
import type { WishFacts } from "@/lib/orders/wishes/facts";
import type { OpenWish } from "@/lib/orders/wishes/open-wish.data";

/** Closes the unanswered invitations: CLOSED if the wish was taken or withdrawn, EXPIRED if their time is over. */
export async function closeInvitations(
  { tx, wish, now, learn }: OpenWish,
  status: "CLOSED" | "EXPIRED" = "CLOSED",
): Promise<void> {
  if (wish.invitedTeamIds.length + wish.invitedVolunteerIds.length === 0) return;
  await tx.invitation.updateMany({
    where: { wishId: wish.id, status: "PENDING" },
    data: { status, answeredAt: now },
  });
  learn({ invitedTeamIds: [], invitedVolunteerIds: [] });
}

/** Ends the assignment of this round, if there is one. */
export async function endAssignment({ tx, wish, now, learn }: OpenWish): Promise<void> {
  if (!wish.assignment) return;
  await tx.assignment.update({ where: { id: wish.assignment.id }, data: { endedAt: now } });
  learn({ assignment: null });
}

/** The columns of a round that was not dispatched. */
export const NO_HANDLER = { handlerId: null, handlerSiteId: null };

/**
 * Closes the invitations and ends the assignment after a release or recall. Returns the stock unless
 * the service has begun, when it may be used up.
 */
export async function undoDispatch(open: OpenWish): Promise<void> {
  const hasBegun = open.wish.assignment?.checkedInAt != null;
  await closeInvitations(open);
  await endAssignment(open);
  if (!hasBegun) await returnStock(open.tx, open.wish.id, open.wish.round, open.now);
}

/** Returns the ids of all volunteers invited or assigned now, except `exceptId`. */
export async function findInvolvedVolunteers(open: OpenWish, exceptId?: string): Promise<string[]> {
  const { assignment } = open.wish;
  const except = exceptId ? [exceptId] : [];
  const holding = [
    ...(assignment?.volunteerIds ?? []),
    ...(assignment?.leaderId ? [assignment.leaderId] : []),
  ].filter((id) => !except.includes(id));
  return [...(await findOtherInvitees(open, except)), ...holding];
}

/** Returns the ids of volunteers invited, alone or as leader of a team, except these. */
export async function findOtherInvitees(
  { tx, wish }: OpenWish,
  exceptIds: string[],
): Promise<string[]> {
  const leaders =
    wish.invitedTeamIds.length > 0
      ? await tx.team.findMany({
          where: { id: { in: wish.invitedTeamIds } },
          select: { leaderId: true },
        })
      : [];
  return [...wish.invitedVolunteerIds, ...leaders.map(({ leaderId }) => leaderId)].filter(
    (id) => !exceptIds.includes(id),
  );
}

/** Returns the leader of the assigned team, unless that is `exceptId`. */
export function findOtherLeader({ assignment }: WishFacts, exceptId: string): string[] {
  const leaderId = assignment?.leaderId;
  return leaderId && leaderId !== exceptId ? [leaderId] : [];
}
