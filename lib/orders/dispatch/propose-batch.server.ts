import "server-only";
import { SYSTEM, type Actor } from "@/lib/shared/auth/actor";
import type { Transaction } from "@/lib/shared/db/db";
import { batchOf } from "@/lib/orders/dispatch/batch";
import { planOneByOne } from "@/lib/orders/dispatch/batch-plan";
import { planAtBest } from "@/lib/orders/dispatch/best-plan.server";
import { exceptYourself } from "@/lib/orders/dispatch/exclude-dispatcher";
import { NARROW } from "@/lib/orders/dispatch/candidates.data";
import { findNeeds, rankFor, type Proposal } from "@/lib/orders/dispatch/ranking.server";
import { servesIt } from "@/lib/orders/dispatch/candidate-view";

/**
 * Whom each of these wishes of one county should be offered to, all together and, to compare, one
 * by one; with those who come into question for each, the best first.
 */
export async function proposeBatch(
  client: Transaction,
  wishIds: string[],
  now: Date,
  dispatcher: Actor = SYSTEM,
) {
  const needs = await findNeeds(client, wishIds);
  const ranked = await rankFor(client, needs, now, NARROW);
  const proposals = new Map(
    [...ranked].map(([wishId, list]) => [wishId, exceptYourself(dispatcher, list)]),
  );
  const batch = batchOf(needs.wishes, servingOnly(proposals), needs);
  return {
    wishes: needs.wishes,
    proposals,
    batch,
    best: await planAtBest(batch),
    oneByOne: planOneByOne(batch),
  };
}

/** A clerk may ask a neighbor for anything; a plan asks nobody for what they do not do. */
function servingOnly(proposals: Map<string, Proposal[]>): Map<string, Proposal[]> {
  return new Map([...proposals].map(([wishId, list]) => [wishId, list.filter(servesIt)]));
}
