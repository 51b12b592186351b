import "server-only";
import { SYSTEM, type Actor } from "@/lib/auth/actor";
import { guestData, writeInvitations, type Guest } from "@/lib/dispatch/invite";
import { findNeeds, rankFor, type Proposal } from "@/lib/dispatch/proposals";
import { wavesFor } from "@/lib/dispatch/wave-rule";
import { volunteersTold } from "@/lib/notices/recipients";
import type { OpenWish } from "@/lib/wishes/open-wish";
import { closeInvitations } from "@/lib/wishes/round";

/**
 * Nobody who was asked has taken the wish: the next are asked, as often as the county has set and
 * as long as there is somebody; then it is open to all.
 */
export async function moveOn(open: OpenWish, as: Actor = SYSTEM): Promise<void> {
  const { size, waves } = wavesFor(open.rules.waveRules, open.wish);
  const guests = open.wish.wave < waves ? await findNextGuests(open, size) : [];
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
async function findNextGuests(open: OpenWish, size: number): Promise<Guest[]> {
  const { tx, wish, now } = open;
  const needs = await findNeeds(tx, [wish.id]);
  const proposals = (await rankFor(tx, needs, now)).get(wish.id) ?? [];
  const fit = proposals.filter(({ stopper }) => stopper === null);
  const isWithTeams = await hasAskedTeam(open);
  const team = fit.find(
    ({ kind, categoryIds }) => kind === "TEAM" && categoryIds.includes(wish.categoryId ?? ""),
  );
  if (isWithTeams && team) return [guestOf(team)];
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

export function guestOf({ kind, id, leaderId }: Pick<Proposal, "kind" | "id" | "leaderId">): Guest {
  return kind === "TEAM"
    ? { teamId: id, volunteerId: null, toldId: leaderId ?? id }
    : { teamId: null, volunteerId: id, toldId: id };
}
