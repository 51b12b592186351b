import "server-only";
import type { Transaction } from "@/lib/db";
import { batchOf } from "@/lib/dispatch/batch";
import { planOneByOne } from "@/lib/dispatch/batch-plan";
import { planAtBest } from "@/lib/dispatch/best-plan";
import { NARROW } from "@/lib/dispatch/candidates";
import { findNeeds, rankFor } from "@/lib/dispatch/proposals";

/**
 * Whom each of these wishes of one county should be offered to, all together and, to compare, one
 * by one; with those who come into question for each, the best first.
 */
export async function proposeBatch(client: Transaction, wishIds: string[], now: Date) {
  const needs = await findNeeds(client, wishIds);
  const proposals = await rankFor(client, needs, now, NARROW);
  const batch = batchOf(needs.wishes, proposals, needs);
  return {
    wishes: needs.wishes,
    proposals,
    batch,
    best: await planAtBest(batch),
    oneByOne: planOneByOne(batch),
  };
}
