import "server-only";
import { SYSTEM, type Actor } from "@/lib/shared/auth/actor";
import { groupInviteeIds, toInvitee, type Invitee } from "@/lib/orders/dispatch/invitees.server";
import { writeInvitations } from "@/lib/orders/dispatch/write-invitations.server";
import { isOneOf } from "@/lib/shared/auth/same-person";
import { findNeeds, type CountyNeeds } from "@/lib/orders/dispatch/needs.server";
import { rankCandidates } from "@/lib/orders/dispatch/ranking.server";
import { wavesFor } from "@/lib/orders/dispatch/wave-rule";
import type { OpenWish } from "@/lib/orders/wishes/open-wish.data";
import { closeInvitations } from "@/lib/orders/wishes/round.server";

/**
 * Expires the open invitations and sends the next wave. Opens the pool instead if the county's
 * number of waves is reached or no candidate is left.
 */
export async function inviteNext(open: OpenWish, as: Actor = SYSTEM): Promise<void> {
  const needs = await findNeeds(open.tx, [open.wish.id]);
  const { size, waves } = wavesFor(needs.waveRules, open.wish);
  const invitees = open.wish.wave < waves ? await findNextInvitees(open, needs, size) : [];
  if (invitees.length === 0) {
    await openPool(open, as);
    return closeInvitations(open, "EXPIRED");
  }
  const wave = open.wish.wave + 1;
  await open.advance(
    "nextWave",
    {
      changes: { wave },
      data: { wave, ...groupInviteeIds(invitees) },
    },
    as,
  );
  await closeInvitations(open, "EXPIRED");
  await writeInvitations(open, invitees, wave);
}

/** The volunteers of a first wave, the best for the wish, without the actor's own account. */
export async function findBest(open: OpenWish, actor: Actor): Promise<Invitee[]> {
  const needs = await findNeeds(open.tx, [open.wish.id]);
  const { size } = wavesFor(needs.waveRules, open.wish);
  const ranked = (await rankCandidates(open.tx, needs, open.now)).get(open.wish.id) ?? [];
  return ranked
    .filter(({ kind, ineligibility }) => kind === "VOLUNTEER" && ineligibility === null)
    .filter(({ id }) => !isOneOf(actor, [id]))
    .slice(0, size)
    .map(toInvitee);
}

/** 转入抢单大厅. Volunteers invited before may still accept, like any other eligible volunteer. */
export async function openPool(open: OpenWish, as: Actor = SYSTEM): Promise<void> {
  await open.advance("openPool", { changes: { inOpenPool: true } }, as);
}

/** If a team was invited before, the next team comes first, as long as there is one of the category. */
async function findNextInvitees(
  open: OpenWish,
  needs: CountyNeeds,
  size: number,
): Promise<Invitee[]> {
  const { tx, wish, now } = open;
  const ranked = (await rankCandidates(tx, needs, now)).get(wish.id) ?? [];
  const eligible = ranked.filter(({ ineligibility }) => ineligibility === null);
  const team = eligible.find(
    ({ kind, categoryIds }) => kind === "TEAM" && categoryIds.includes(wish.categoryId ?? ""),
  );
  if (team && (await hasAskedTeam(open))) return [toInvitee(team)];
  return eligible
    .filter(({ kind }) => kind === "VOLUNTEER")
    .slice(0, size)
    .map(toInvitee);
}

async function hasAskedTeam({ tx, wish }: OpenWish): Promise<boolean> {
  const asked = await tx.invitation.findFirst({
    where: { wishId: wish.id, round: wish.round, teamId: { not: null } },
    select: { id: true },
  });
  return asked !== null;
}
