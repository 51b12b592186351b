import "server-only";
import { SYSTEM, type Actor } from "@/lib/shared/auth/actor";
import { guestData, guestOf, type Guest } from "@/lib/orders/dispatch/invitees.server";
import { writeInvitations } from "@/lib/orders/dispatch/write-invitations.server";
import { findNeeds, rankFor, type Needs } from "@/lib/orders/dispatch/ranking.server";
import { wavesFor } from "@/lib/orders/dispatch/wave-rule";
import { volunteersTold } from "@/lib/orders/wishes/recipients";
import type { OpenWish } from "@/lib/orders/wishes/open-wish.data";
import { closeInvitations } from "@/lib/orders/wishes/round.server";

/**
 * Nobody who was asked has taken the wish: the next are asked, as often as the county has set and
 * as long as there is somebody; then it is open to all.
 */
export async function moveOn(open: OpenWish, as: Actor = SYSTEM): Promise<void> {
  const needs = await findNeeds(open.tx, [open.wish.id]);
  const { size, waves } = wavesFor(needs.waveRules, open.wish);
  const guests = open.wish.wave < waves ? await findNextGuests(open, needs, size) : [];
  await closeInvitations(open, "EXPIRED");
  if (guests.length === 0) return openToAll(open, as);
  const wave = open.wish.wave + 1;
  await open.advance(
    "nextWave",
    {
      changes: { wave },
      data: { wave, ...guestData(guests) },
      tell: volunteersTold(
        "invited",
        guests.map(({ toldId }) => toldId),
      ),
    },
    as,
  );
  await writeInvitations(open, guests, wave);
}

/** 转入抢单大厅: whoever was asked and has not answered may still take it, as anybody fit may. */
export async function openToAll(open: OpenWish, as: Actor = SYSTEM): Promise<void> {
  await open.advance("openPool", { changes: { inOpenPool: true } }, as);
}

/** A wish that began with a team goes on to the next team, as long as there is one. */
async function findNextGuests(open: OpenWish, needs: Needs, size: number): Promise<Guest[]> {
  const { tx, wish, now } = open;
  const proposals = (await rankFor(tx, needs, now)).get(wish.id) ?? [];
  const fit = proposals.filter(({ stopper }) => stopper === null);
  const team = fit.find(
    ({ kind, categoryIds }) => kind === "TEAM" && categoryIds.includes(wish.categoryId ?? ""),
  );
  if (team && (await hasAskedTeam(open))) return [guestOf(team)];
  return fit
    .filter(({ kind }) => kind === "VOLUNTEER")
    .slice(0, size)
    .map(guestOf);
}

async function hasAskedTeam({ tx, wish }: OpenWish): Promise<boolean> {
  const asked = await tx.invitation.findFirst({
    where: { wishId: wish.id, round: wish.round, teamId: { not: null } },
    select: { id: true },
  });
  return asked !== null;
}
