import { db } from "@/lib/shared/db/db";
import { type Batch, planOneByOne } from "@/lib/orders/dispatch/batch-plan";
import { findBestPlan } from "@/lib/orders/dispatch/best-plan.server";
import { proposeBatch } from "@/lib/orders/dispatch/propose-batch.server";
import { leastCost } from "@/tests/bench/dispatch/optimum";
import { rounded } from "@/tests/bench/support/report";
import { median } from "@/tests/bench/support/rounds";
import { sized } from "@/tests/bench/support/size";

const ROUNDS = sized(5, 1);

/** With few candidates, only one in so many of them is used. */
const SCARCE = 20;

/**
 * The time of a batch proposal (candidates, scores and plan) and of the solver alone; and the cost of
 * the plan and of a greedy one relative to the optimum.
 */
export async function measureBatch(wishIds: string[], now: Date) {
  const { batch } = await proposeBatch(db, wishIds, now); // warms up
  return {
    wishes: wishIds.length,
    seconds: await seconds(() => proposeBatch(db, wishIds, now)),
    ...(await measureSolver(batch)),
    scarce: await measureSolver(withFewerCandidates(batch)),
  };
}

async function measureSolver(batch: Batch) {
  const { cost, isBest } = await findBestPlan(batch);
  if (!isBest) throw new Error(`a batch of ${batch.wishes.length} was not solved in time`);
  const optimum = await leastCost(batch);
  return {
    solverSeconds: await seconds(() => findBestPlan(batch)),
    costToOptimum: ratio(cost, optimum),
    greedyToOptimum: ratio(planOneByOne(batch).cost, optimum),
    choices: batch.wishes.reduce((sum, { options }) => sum + options.length, 0),
    hands: batch.candidates.size,
  };
}

/** The same wishes with one in twenty of the candidates, about as many wishes as they can take. */
function withFewerCandidates({ wishes, candidates }: Batch): Batch {
  const left = new Map([...candidates].filter((_, index) => index % SCARCE === 0));
  return {
    candidates: left,
    wishes: wishes.map((wish) => ({
      ...wish,
      options: wish.options.filter(({ candidateId }) => left.has(candidateId)),
    })),
  };
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const all: number[] = [];
  while (all.length < ROUNDS) {
    const start = performance.now();
    await work();
    all.push((performance.now() - start) / 1000);
  }
  return rounded(median(all, (value) => value));
}

/** To a millionth: three digits would hide what is looked for. */
function ratio(cost: number, optimum: number): number {
  return Number((cost / optimum).toFixed(6));
}
