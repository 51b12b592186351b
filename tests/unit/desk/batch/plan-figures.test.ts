import { expect, test } from "vitest";
import { figuresOf } from "@/lib/desk/batch/plan-figures";
import type { Batch } from "@/lib/orders/dispatch/batch-plan";

const BATCH: Batch = {
  hands: new Map(),
  wishes: ["hair", "lamp", "letter"].map((id) => ({
    id,
    costOfLeaving: 3,
    choices: [
      { handId: "Li", cost: 0.1 },
      { handId: "Wang", cost: 0.3 },
      { handId: "squad", cost: 0.5 },
    ],
  })),
};

/** Li has one wish at hand already; the squad is a team. */
const LOADS = new Map([
  ["Li", 1],
  ["Wang", 0],
]);

test.each([
  // hair    lamp     letter   sent  points  busiest
  ["Li", "Li", "Li", 3, 90, 4],
  ["Li", "Wang", "squad", 3, 70, 2],
  ["Wang", "squad", null, 2, 60, 1],
  ["squad", "squad", "squad", 3, 50, 0],
  [null, null, null, 0, 0, 0],
])("%s, %s and %s: %i sent, %i points, the busiest has %i", (hair, lamp, letter, ...figures) => {
  const handOf = new Map(Object.entries({ hair, lamp, letter }));
  const { sent, points, busiest } = figuresOf(BATCH, { handOf, cost: 0 }, LOADS);
  expect([sent, points, busiest]).toEqual(figures);
});
