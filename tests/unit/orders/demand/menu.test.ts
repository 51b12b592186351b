import { describe, expect, test } from "vitest";
import { buildMenu } from "@/lib/orders/demand/menu";
import { aDemand } from "@/tests/support/dashboards";

describe("the menu proposed for next month", () => {
  test("plans enough services of each category, the most asked for first", () => {
    const menu = buildMenu([
      aDemand(2, { category: "law" }),
      aDemand(3, { category: "health", placeId: "a" }),
      aDemand(5, { category: "health", placeId: "b" }),
      aDemand(0, { category: "arts" }),
    ]);
    expect(menu.map(({ category, services }) => [category, services])).toEqual([
      ["health", 8],
      ["law", 2],
    ]);
    expect(menu[0]?.places.map(({ placeId }) => placeId)).toEqual(["b", "a"]);
  });

  test("asks those at home first, then who has hands to spare, and says where nobody is", () => {
    const [proposal] = buildMenu([
      aDemand(4, { placeId: "home", volunteers: 2 }),
      aDemand(3, { placeId: "beside" }),
      aDemand(2, { placeId: "alone" }),
      aDemand(0, { placeId: "free", place: "Free", volunteers: 2 }),
    ]);
    expect(proposal?.places).toMatchObject([
      { placeId: "home", helpers: "HOME", neighbour: null },
      { placeId: "beside", helpers: "NEIGHBOUR", neighbour: { placeId: "free", place: "Free" } },
      { placeId: "alone", helpers: "NOBODY", neighbour: null },
    ]);
  });

  test("rounds up, and leaves out what is asked less than once in two months", () => {
    const asked = (last: number) => [...aDemand(0).asked.slice(1), last];
    const [proposal] = buildMenu([
      aDemand(0, { placeId: "some", asked: asked(3) }),
      aDemand(0, { placeId: "hardly", asked: asked(2) }),
    ]);
    expect(proposal?.places).toMatchObject([{ placeId: "some", services: 1 }]);
  });
});
