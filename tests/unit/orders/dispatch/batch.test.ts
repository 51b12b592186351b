import { expect, test } from "vitest";
import { batchOf } from "@/lib/orders/dispatch/batch";

const LIMITS = { volunteerLoad: 2, teamLoad: 10 };

const li = { kind: "VOLUNTEER", id: "Li", load: 1, total: 0.75, stopper: null } as const;
const squad = { kind: "TEAM", id: "squad", load: 4, total: 0.5, stopper: null } as const;

test("who suits better costs less, and holds as much more as the county allows", () => {
  const { wishes, hands } = batchOf([aWish("lamp")], new Map([["lamp", [li, squad]]]), LIMITS);
  expect(wishes[0]?.choices).toEqual([
    { handId: "Li", cost: 0.25 },
    { handId: "squad", cost: 0.5 },
  ]);
  expect(hands.get("Li")?.capacity).toBe(1);
  expect(hands.get("squad")?.capacity).toBe(6);
});

test("a further wish weighs more on a volunteer than on a team", () => {
  const { hands } = batchOf([aWish("lamp")], new Map([["lamp", [li, squad]]]), LIMITS);
  expect(hands.get("Li")?.costOfMore).toBeGreaterThan(hands.get("squad")?.costOfMore ?? 1);
});

test("who must not be asked is no choice", () => {
  const busy = { ...li, load: 2, stopper: "BUSY" } as const;
  const { wishes } = batchOf([aWish("lamp")], new Map([["lamp", [busy]]]), LIMITS);
  expect(wishes).toMatchObject([{ id: "lamp", choices: [] }]);
});

test("an urgent wish is not left for another one", () => {
  const { wishes } = batchOf([aWish("lamp"), aWish("gas", "URGENT")], new Map(), LIMITS);
  expect(wishes[1]?.costOfLeaving).toBeGreaterThan(wishes[0]?.costOfLeaving ?? Infinity);
});

test("of a crowd the best thirty are choices", () => {
  const crowd = Array.from({ length: 50 }, (_, nth) => ({
    ...li,
    id: `${nth}`,
    total: 1 - nth / 50,
  }));
  const { wishes, hands } = batchOf([aWish("lamp")], new Map([["lamp", crowd]]), LIMITS);
  expect(wishes[0]?.choices.map(({ handId }) => Number(handId))).toEqual([...Array(30).keys()]);
  expect(hands.size).toBe(30);
});

function aWish(wishId: string, urgency: "NORMAL" | "URGENT" = "NORMAL") {
  return { wishId, urgency };
}
