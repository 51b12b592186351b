import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findBestPlan } from "@/lib/orders/dispatch/best-plan.server";
import { type Batch, type Plan, planOneByOne } from "@/lib/orders/dispatch/batch-plan";
import { anyBatch, isPossible, leastCost } from "@/tests/unit/orders/dispatch/batches";

describe("a Monday morning", () => {
  // The cost of each option; a dash where there is none.
  //                  Li      Wang    squad
  const monday = `
    hair cut          0.1     0.2     -
    window            0.1     0.9     0.5
    lamp              0.3     -       0.4
    letter            -       -       -`;
  const candidates = {
    Li: { capacity: 1, extraWishCost: 0 },
    Wang: { capacity: 1, extraWishCost: 0 },
    squad: { capacity: 2, extraWishCost: 0.3 },
  };

  test("one by one, the first wish takes the one the second needs", () => {
    expect(summarize(planOneByOne(batch(monday, candidates)))).toEqual({
      "hair cut": "Li",
      window: "squad",
      lamp: "squad",
      letter: null,
      cost: 3.3, // 0.1 + 0.5 + (0.4 + 0.3) + 2
    });
  });

  test("together, each goes where the whole is best", async () => {
    expect(summarize(await findBestPlan(batch(monday, candidates)))).toEqual({
      "hair cut": "Wang",
      window: "Li",
      lamp: "squad",
      letter: null,
      cost: 2.7, // 0.2 + 0.1 + 0.4 + 2
    });
  });

  test("a further wish of the same person has to be worth it", async () => {
    const table = `
      first           0.1     0.5     -
      second          0.1     0.5     -`;
    const tireless = (extraWishCost: number) => ({
      ...candidates,
      Li: { capacity: 5, extraWishCost },
    });
    expect(listInvited(await findBestPlan(batch(table, tireless(0.3))))).toEqual(["Li", "Li"]);
    expect(listInvited(await findBestPlan(batch(table, tireless(0.5))))).toEqual(["Li", "Wang"]);
  });

  test("where candidates are short, the wish that may least be left comes first", async () => {
    const short = batch("calm 0.1 - -\n urgent 0.9 - -", candidates);
    for (const wish of short.wishes) if (wish.id === "urgent") wish.skipCost = 5;
    expect(summarize(planOneByOne(short))).toMatchObject({ calm: "Li", urgent: null });
    expect(summarize(await findBestPlan(short))).toMatchObject({ calm: null, urgent: "Li" });
  });

  test("a batch of nothing is planned, and so is one nobody can serve", async () => {
    expect(await findBestPlan(batch("", candidates))).toEqual({
      candidateByWish: new Map(),
      cost: 0,
      isBest: true,
    });
    expect(summarize(await findBestPlan(batch("letter - - -", candidates)))).toEqual({
      letter: null,
      cost: 2,
    });
  });
});

describe("of any batch", () => {
  test("no plan costs less, of all there are", () =>
    fc.assert(
      fc.asyncProperty(anyBatch({ wishes: 5, candidates: 3 }), async (any) => {
        const plan = await findBestPlan(any);
        expect(plan.isBest).toBe(true);
        expect(plan.cost).toBeCloseTo(leastCost(any), 6);
      }),
      { numRuns: 500 },
    ));

  test("nobody is asked for more than they can take", () =>
    fc.assert(
      fc.asyncProperty(anyBatch({ wishes: 30, candidates: 12 }), async (any) => {
        expect(isPossible(any, await findBestPlan(any))).toBe(true);
        expect(isPossible(any, planOneByOne(any))).toBe(true);
      }),
    ));

  test("planning one by one is never cheaper", () =>
    fc.assert(
      fc.asyncProperty(anyBatch({ wishes: 30, candidates: 12 }), async (any) => {
        const { cost } = await findBestPlan(any);
        expect(cost).toBeLessThanOrEqual(planOneByOne(any).cost + 1e-6);
      }),
    ));
});

/** Reads a table of wishes, one per line, with a column for each candidate. */
function batch(
  table: string,
  candidates: Record<string, { capacity: number; extraWishCost: number }>,
): Batch {
  const candidateIds = Object.keys(candidates);
  const lines = table.trim().split("\n").filter(Boolean);
  return {
    candidates: new Map(Object.entries(candidates)),
    wishes: lines.map((line) => {
      const words = line.trim().split(/\s+/);
      const costs = words.slice(-candidateIds.length);
      return {
        id: words.slice(0, -candidateIds.length).join(" "),
        skipCost: 2,
        options: candidateIds
          .map((candidateId, index) => ({ candidateId, cost: Number(costs[index]) }))
          .filter(({ cost }) => !Number.isNaN(cost)),
      };
    }),
  };
}

function summarize({ candidateByWish, cost }: Plan) {
  return { ...Object.fromEntries(candidateByWish), cost: Number(cost.toFixed(9)) };
}

function listInvited({ candidateByWish }: Plan) {
  return [...candidateByWish.values()].toSorted();
}
