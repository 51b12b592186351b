import type { Client, QueryConfig } from "pg";
import { db, type Transaction } from "@/lib/shared/db/db";
import { BROAD, findCandidates } from "@/lib/orders/dispatch/candidates.data";
import { findNeeds, type CountyNeeds } from "@/lib/orders/dispatch/needs.server";
import { rankCandidates } from "@/lib/orders/dispatch/ranking.server";
import { Prisma } from "@/prisma/generated/client";
import { rounded } from "@/tests/bench/support/report";
import { sized } from "@/tests/bench/support/size";

const ROUNDS = sized(2, 1);

/**
 * The time to rank the candidates of a wish, and that of the database alone for the same candidates:
 * the same statement without Prisma and without scores. Measured in turn.
 */
export async function measureRanking(client: Client, wishIds: string[], now: Date) {
  const ranking: number[] = [];
  const floor: number[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    for (const wishId of wishIds) {
      const needs = await findNeeds(db, [wishId]);
      const bare = await statementFor(needs, now);
      const measured = await milliseconds(async () => {
        await rankCandidates(db, await findNeeds(db, [wishId]), now);
      });
      const alone = await milliseconds(() => client.query(bare));
      if (round === 0) continue; // warms up
      ranking.push(measured);
      floor.push(alone);
    }
  }
  const [rankingP95Ms, floorP95Ms] = [percentile(ranking, 95), percentile(floor, 95)];
  return {
    rankingP50Ms: rounded(percentile(ranking, 50)),
    rankingP95Ms: rounded(rankingP95Ms),
    floorP50Ms: rounded(percentile(floor, 50)),
    floorP95Ms: rounded(floorP95Ms),
    rankingRatio: rounded(rankingP95Ms / floorP95Ms),
  };
}

/** The statement that finds the candidates, captured instead of sent. */
async function statementFor({ centerId, wishes }: CountyNeeds, now: Date): Promise<QueryConfig> {
  let sent = Prisma.empty;
  const recorder = {
    $queryRaw: (...parts: Parameters<typeof Prisma.sql>) => {
      sent = Prisma.sql(...parts);
      return Promise.resolve([]);
    },
  };
  await findCandidates(recorder as unknown as Transaction, centerId, wishes, BROAD, now);
  return { name: "candidates", text: sent.text, values: sent.values };
}

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function percentile(values: number[], percent: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.ceil((sorted.length * percent) / 100) - 1] ?? NaN;
}
