import { expect, test } from "vitest";
import { toPlanFigures } from "@/lib/desk/batch/plan-figures";
import type { Batch } from "@/lib/orders/dispatch/batch-plan";

const BATCH: Batch = {
  candidates: new Map(),
  wishes: ["hair", "lamp", "letter"].map((id) => ({
    id,
    skipCost: 3,
    options: [
      { candidateId: "Li", cost: 0.1 },
      { candidateId: "Wang", cost: 0.3 },
      { candidateId: "squad", cost: 0.5 },
    ],
  })),
};

/** Li has a load of one wish; the squad is a team. */
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
  const candidateByWish = new Map(Object.entries({ hair, lamp, letter }));
  const { sent, points, busiest } = toPlanFigures(BATCH, { candidateByWish, cost: 0 }, LOADS);
  expect([sent, points, busiest]).toEqual(figures);
});
