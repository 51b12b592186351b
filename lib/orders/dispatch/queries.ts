import "server-only";
import type { StaffActor } from "@/lib/shared/auth/actor";
import { db } from "@/lib/shared/db/db";
import { excludeDispatcher } from "@/lib/orders/dispatch/exclude-dispatcher";
import { type Offer, buildOffer } from "@/lib/orders/dispatch/offer";
import { findNeeds } from "@/lib/orders/dispatch/needs.server";
import { rankCandidates, rankNamed } from "@/lib/orders/dispatch/ranking.server";
import { wavesFor } from "@/lib/orders/dispatch/wave-rule";
import type { WishFacts } from "@/lib/orders/wishes/facts";
import { refusal } from "@/lib/orders/wishes/policy";

/** Returns the candidates for a wish, and those found by name; null if the actor may not dispatch it. */
export async function findOffer(
  actor: StaffActor,
  { wish, search }: { wish: WishFacts; search?: string | undefined },
  now = new Date(),
): Promise<Offer | null> {
  if (refusal(actor, "dispatch", wish, now)) return null;
  const needs = await findNeeds(db, [wish.id]);
  const [need] = needs.wishes;
  if (!need) return null;
  const [ranked, named] = await Promise.all([
    rankCandidates(db, needs, now),
    search ? rankNamed(db, needs, need, search, now) : null,
  ]);
  return buildOffer(
    {
      ranked: excludeDispatcher(actor, ranked.get(wish.id) ?? []),
      named: named && excludeDispatcher(actor, named),
    },
    { weights: needs.weights, size: wavesFor(needs.waveRules, need).size },
  );
}
