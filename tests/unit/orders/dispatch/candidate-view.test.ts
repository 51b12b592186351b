import { expect, test } from "vitest";
import { scoreCandidate } from "@/lib/orders/dispatch/score";
import { toCandidateView } from "@/lib/orders/dispatch/candidate-view";
import { DEFAULT_WEIGHTS } from "@/lib/orders/dispatch/weights";
import { NEED, NEIGHBOR } from "@/tests/unit/orders/dispatch/candidates";

test("the points of the factors make up the whole, each at most its weight", () => {
  const score = scoreCandidate(NEIGHBOR, NEED, DEFAULT_WEIGHTS, new Date());
  const { factors, points } = toCandidateView(
    { ...NEIGHBOR, ...score, ineligibility: null },
    DEFAULT_WEIGHTS,
  );
  const sum = (of: "points" | "maxPoints") => factors.reduce((total, one) => total + one[of], 0);
  expect(Math.abs(sum("points") - points)).toBeLessThanOrEqual(factors.length / 2);
  expect(Math.abs(sum("maxPoints") - 100)).toBeLessThanOrEqual(factors.length / 2);
  expect(factors.every((one) => one.points <= one.maxPoints)).toBe(true);
});

test("a dispatcher sees no phone", () => {
  const score = scoreCandidate(NEIGHBOR, NEED, DEFAULT_WEIGHTS, new Date());
  const found = { ...NEIGHBOR, ...score, ineligibility: null, phone: "19900000001" };
  expect(JSON.stringify(toCandidateView(found, DEFAULT_WEIGHTS))).not.toContain("19900000001");
});
