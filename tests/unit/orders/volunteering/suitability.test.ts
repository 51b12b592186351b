import { expect, test } from "vitest";
import { bySuitability, type PoolWish } from "@/lib/orders/volunteering/suitability";
import { at } from "@/tests/support/moments";

const volunteer = {
  ...{ homeSiteId: "V", homeLineage: ["city", "C", "T", "V"] },
  ...{ homePoint: { latitude: 44, longitude: 87.3 } },
  ...{ categoryIds: ["repairs"], availability: ["SAT_MORNING"] },
};

const aWish = (id: string, siteId: string, wish: Partial<PoolWish> = {}): PoolWish => ({
  ...{ id, siteId, centerId: "C", categoryId: null, wantedTime: "ANY", urgency: "NORMAL" },
  createdAt: at("11-25 10:00"),
  site: {
    lineage: ["city", "C", siteId.startsWith("V") ? "T" : "S", siteId],
    ...{ latitude: 44.3, longitude: 87.3 },
  },
  ...wish,
});

const order = (...wishes: PoolWish[]) =>
  wishes.toSorted(bySuitability(volunteer)).map(({ id }) => id);

test("what is near comes before what is far, the own place first", () => {
  expect(order(aWish("far", "S1"), aWish("town", "V2"), aWish("own", "V"))).toEqual([
    ...["own", "town", "far"],
  ]);
});

test("of two as near, the kind of service and the free time decide, then who waited longer", () => {
  const usual = aWish("usual", "S1");
  const suits = aWish("suits", "S1", { categoryId: "repairs" });
  const free = aWish("free", "S1", { wantedTime: "WEEKEND" });
  const older = aWish("older", "S1", { createdAt: at("11-24 10:00") });
  expect(order(usual, older, free, suits)).toEqual(["suits", "free", "older", "usual"]);
});

test("what is urgent comes first", () => {
  expect(order(aWish("own", "V"), aWish("urgent", "S1", { urgency: "URGENT" }))).toEqual([
    ...["urgent", "own"],
  ]);
});
