import { expect, test } from "vitest";
import { buildBatch } from "@/lib/orders/dispatch/batch";

const LIMITS = { volunteerLoad: 2, teamLoad: 10 };

const li = { kind: "VOLUNTEER", id: "Li", load: 1, total: 0.75, ineligibility: null } as const;
const squad = { kind: "TEAM", id: "squad", load: 4, total: 0.5, ineligibility: null } as const;

test("who suits better costs less, and holds as much more as the county allows", () => {
  const { wishes, candidates } = buildBatch(
    [aWish("lamp")],
    new Map([["lamp", [li, squad]]]),
    LIMITS,
  );
  expect(wishes[0]?.options).toEqual([
    { candidateId: "Li", cost: 0.25 },
    { candidateId: "squad", cost: 0.5 },
  ]);
  expect(candidates.get("Li")?.capacity).toBe(1);
  expect(candidates.get("squad")?.capacity).toBe(6);
});

test("a further wish weighs more on a volunteer than on a team", () => {
  const { candidates } = buildBatch([aWish("lamp")], new Map([["lamp", [li, squad]]]), LIMITS);
  expect(candidates.get("Li")?.extraWishCost).toBeGreaterThan(
    candidates.get("squad")?.extraWishCost ?? 1,
  );
});

test("who must not be asked is no choice", () => {
  const busy = { ...li, load: 2, ineligibility: "BUSY" } as const;
  const { wishes } = buildBatch([aWish("lamp")], new Map([["lamp", [busy]]]), LIMITS);
  expect(wishes).toMatchObject([{ id: "lamp", options: [] }]);
});

test("an urgent wish is not left for another one", () => {
  const { wishes } = buildBatch([aWish("lamp"), aWish("gas", "URGENT")], new Map(), LIMITS);
  expect(wishes[1]?.skipCost).toBeGreaterThan(wishes[0]?.skipCost ?? Infinity);
});

test("of a crowd the best thirty are options", () => {
  const crowd = Array.from({ length: 50 }, (_, nth) => ({
    ...li,
    id: `${nth}`,
    total: 1 - nth / 50,
  }));
  const { wishes, candidates } = buildBatch([aWish("lamp")], new Map([["lamp", crowd]]), LIMITS);
  expect(wishes[0]?.options.map(({ candidateId }) => Number(candidateId))).toEqual([
    ...Array(30).keys(),
  ]);
  expect(candidates.size).toBe(30);
});

function aWish(wishId: string, urgency: "NORMAL" | "URGENT" = "NORMAL") {
  return { wishId, urgency };
}
