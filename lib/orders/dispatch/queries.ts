import "server-only";
import type { StaffActor } from "@/lib/shared/auth/actor";
import { db } from "@/lib/shared/db/db";
import { exceptYourself } from "@/lib/orders/dispatch/exclude-dispatcher";
import { type Offer, offerOf } from "@/lib/orders/dispatch/offer";
import { findNeeds, rankFor, rankNamed } from "@/lib/orders/dispatch/ranking.server";
import { wavesFor } from "@/lib/orders/dispatch/wave-rule";
import type { WishFacts } from "@/lib/orders/wishes/facts";
import { refusal } from "@/lib/orders/wishes/policy";

/** Whom the wish could be offered to, in two statements, and who of them is looked for, in a third. */
export async function findOffer(
  actor: StaffActor,
  { wish, search }: { wish: WishFacts; search?: string | undefined },
  now = new Date(),
): Promise<Offer | null> {
  if (refusal(actor, "dispatch", wish, now)) return null;
  const needs = await findNeeds(db, [wish.id]);
  const [need] = needs.wishes;
  if (!need) return null;
  const [proposals, named] = await Promise.all([
    rankFor(db, needs, now),
    search ? rankNamed(db, needs, need, search, now) : null,
  ]);
  return offerOf(
    {
      proposals: exceptYourself(actor, proposals.get(wish.id) ?? []),
      named: named && exceptYourself(actor, named),
    },
    { weights: needs.weights, size: wavesFor(needs.waveRules, need).size },
  );
}
