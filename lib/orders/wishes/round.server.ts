import "server-only";
import { returnStock } from "@/lib/orders/wishes/stock-movements.server";
import type { WishFacts } from "@/lib/orders/wishes/facts";
import type { OpenWish } from "@/lib/orders/wishes/open-wish.data";

/** Nobody is asked any more: what was not answered is closed, because it is taken or its time is up. */
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

/** Nobody holds the wish any more. */
export async function endAssignment({ tx, wish, now, learn }: OpenWish): Promise<void> {
  if (!wish.assignment) return;
  await tx.assignment.update({ where: { id: wish.assignment.id }, data: { endedAt: now } });
  learn({ assignment: null });
}

/** Nobody has dispatched this round. */
export const NO_HANDLER = { handlerId: null, handlerSiteId: null };

/** Given or taken back: as if nobody had been asked. Before service begins the stock is whole again; after, it may be used up. */
export async function undoDispatch(open: OpenWish): Promise<void> {
  const hasBegun = open.wish.assignment?.checkedInAt != null;
  await closeInvitations(open);
  await endAssignment(open);
  if (!hasBegun) await returnStock(open.tx, open.wish.id, open.wish.round, open.now);
}

/** Everybody who holds or is asked to take the wish now, by volunteer id, but for who knows it already. */
export async function volunteersOf(open: OpenWish, knowingId?: string): Promise<string[]> {
  const { assignment } = open.wish;
  const knowing = knowingId ? [knowingId] : [];
  const holding = [
    ...(assignment?.volunteerIds ?? []),
    ...(assignment?.leaderId ? [assignment.leaderId] : []),
  ].filter((id) => !knowing.includes(id));
  return [...(await othersAsked(open, knowing)), ...holding];
}

/** Whoever is asked to take the wish, or leads a team that is, but for these. */
export async function othersAsked({ tx, wish }: OpenWish, but: string[]): Promise<string[]> {
  const leaders =
    wish.invitedTeamIds.length > 0
      ? await tx.team.findMany({
          where: { id: { in: wish.invitedTeamIds } },
          select: { leaderId: true },
        })
      : [];
  return [...wish.invitedVolunteerIds, ...leaders.map(({ leaderId }) => leaderId)].filter(
    (id) => !but.includes(id),
  );
}

/** Who leads the team that holds the wish, unless they know it already. */
export function leaderOf({ assignment }: WishFacts, knowingId: string): string[] {
  const leaderId = assignment?.leaderId;
  return leaderId && leaderId !== knowingId ? [leaderId] : [];
}
