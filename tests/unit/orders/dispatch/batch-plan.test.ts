import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { planAtBest } from "@/lib/orders/dispatch/best-plan.server";
import { type Batch, type Plan, planOneByOne } from "@/lib/orders/dispatch/batch-plan";
import { anyBatch, isPossible, leastCost } from "@/tests/unit/orders/dispatch/batches";

describe("a Monday morning", () => {
  // What each would cost; a dash where they cannot do it.
  //                  Li      Wang    squad
  const monday = `
    hair cut          0.1     0.2     -
    window            0.1     0.9     0.5
    lamp              0.3     -       0.4
    letter            -       -       -`;
  const hands = {
    Li: { capacity: 1, costOfMore: 0 },
    Wang: { capacity: 1, costOfMore: 0 },
    squad: { capacity: 2, costOfMore: 0.3 },
  };

  test("one by one, the first wish takes the one the second needs", () => {
    expect(said(planOneByOne(batch(monday, hands)))).toEqual({
      "hair cut": "Li",
      window: "squad",
      lamp: "squad",
      letter: null,
      cost: 3.3, // 0.1 + 0.5 + (0.4 + 0.3) + 2
    });
  });

  test("together, each goes where the whole is best", async () => {
    expect(said(await planAtBest(batch(monday, hands)))).toEqual({
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
    const tireless = (costOfMore: number) => ({ ...hands, Li: { capacity: 5, costOfMore } });
    expect(askedOf(await planAtBest(batch(table, tireless(0.3))))).toEqual(["Li", "Li"]);
    expect(askedOf(await planAtBest(batch(table, tireless(0.5))))).toEqual(["Li", "Wang"]);
  });

  test("where hands are short, the wish that may least be left comes first", async () => {
    const short = batch("calm 0.1 - -\n urgent 0.9 - -", hands);
    for (const wish of short.wishes) if (wish.id === "urgent") wish.costOfLeaving = 5;
    expect(said(planOneByOne(short))).toMatchObject({ calm: "Li", urgent: null });
    expect(said(await planAtBest(short))).toMatchObject({ calm: null, urgent: "Li" });
  });

  test("a batch of nothing is planned, and so is one nobody can serve", async () => {
    expect(await planAtBest(batch("", hands))).toEqual({
      handOf: new Map(),
      cost: 0,
      isBest: true,
    });
    expect(said(await planAtBest(batch("letter - - -", hands)))).toEqual({ letter: null, cost: 2 });
  });
});

describe("of any batch", () => {
  test("no plan costs less, of all there are", () =>
    fc.assert(
      fc.asyncProperty(anyBatch({ wishes: 5, hands: 3 }), async (any) => {
        const plan = await planAtBest(any);
        expect(plan.isBest).toBe(true);
        expect(plan.cost).toBeCloseTo(leastCost(any), 6);
      }),
      { numRuns: 500 },
    ));

  test("nobody is asked for more than they can take", () =>
    fc.assert(
      fc.asyncProperty(anyBatch({ wishes: 30, hands: 12 }), async (any) => {
        expect(isPossible(any, await planAtBest(any))).toBe(true);
        expect(isPossible(any, planOneByOne(any))).toBe(true);
      }),
    ));

  test("planning one by one is never cheaper", () =>
    fc.assert(
      fc.asyncProperty(anyBatch({ wishes: 30, hands: 12 }), async (any) => {
        const { cost } = await planAtBest(any);
        expect(cost).toBeLessThanOrEqual(planOneByOne(any).cost + 1e-6);
      }),
    ));
});

/** Reads a table of wishes, one a line, with a column for each hand. */
function batch(
  table: string,
  hands: Record<string, { capacity: number; costOfMore: number }>,
): Batch {
  const handIds = Object.keys(hands);
  const lines = table.trim().split("\n").filter(Boolean);
  return {
    hands: new Map(Object.entries(hands)),
    wishes: lines.map((line) => {
      const words = line.trim().split(/\s+/);
      const costs = words.slice(-handIds.length);
      return {
        id: words.slice(0, -handIds.length).join(" "),
        costOfLeaving: 2,
        choices: handIds
          .map((handId, index) => ({ handId, cost: Number(costs[index]) }))
          .filter(({ cost }) => !Number.isNaN(cost)),
      };
    }),
  };
}

function said({ handOf, cost }: Plan) {
  return { ...Object.fromEntries(handOf), cost: Number(cost.toFixed(9)) };
}

function askedOf({ handOf }: Plan) {
  return [...handOf.values()].toSorted();
}
