import "server-only";
import { SYSTEM, type Actor } from "@/lib/shared/auth/actor";
import type { Transaction } from "@/lib/shared/db/db";
import { buildBatch } from "@/lib/orders/dispatch/batch";
import { planOneByOne } from "@/lib/orders/dispatch/batch-plan";
import { findBestPlan } from "@/lib/orders/dispatch/best-plan.server";
import { excludeDispatcher } from "@/lib/orders/dispatch/exclude-dispatcher";
import { NARROW } from "@/lib/orders/dispatch/candidates.data";
import { findNeeds } from "@/lib/orders/dispatch/needs.server";
import { rankCandidates, type RankedCandidate } from "@/lib/orders/dispatch/ranking.server";
import { servesCategory } from "@/lib/orders/dispatch/candidate-view";

/**
 * Plans these wishes of one county together and, for comparison, one by one. Also returns the
 * candidates of each wish, best first.
 */
export async function proposeBatch(
  client: Transaction,
  wishIds: string[],
  now: Date,
  dispatcher: Actor = SYSTEM,
) {
  const needs = await findNeeds(client, wishIds);
  const ranked = await rankCandidates(client, needs, now, NARROW);
  const candidates = new Map(
    [...ranked].map(([wishId, list]) => [wishId, excludeDispatcher(dispatcher, list)]),
  );
  const batch = buildBatch(needs.wishes, onlyServing(candidates), needs);
  return {
    wishes: needs.wishes,
    candidates,
    batch,
    best: await findBestPlan(batch),
    oneByOne: planOneByOne(batch),
  };
}

/** A clerk may invite a neighbor for anything; a plan invites candidates of the category only. */
function onlyServing(candidates: Map<string, RankedCandidate[]>): Map<string, RankedCandidate[]> {
  return new Map([...candidates].map(([wishId, list]) => [wishId, list.filter(servesCategory)]));
}
