import { describe, expect, test } from "vitest";
import { buildMenu } from "@/lib/orders/demand/menu";
import { demandOf } from "@/tests/support/dashboards";

describe("the menu proposed for next month", () => {
  test("plans enough services of each category, the most asked for first", () => {
    const menu = buildMenu([
      demandOf(2, { category: "law" }),
      demandOf(3, { category: "health", placeId: "a" }),
      demandOf(5, { category: "health", placeId: "b" }),
      demandOf(0, { category: "arts" }),
    ]);
    expect(menu.map(({ category, services }) => [category, services])).toEqual([
      ["health", 8],
      ["law", 2],
    ]);
    expect(menu[0]?.places.map(({ placeId }) => placeId)).toEqual(["b", "a"]);
  });

  test("asks those at home first, then who has hands to spare, and says where nobody is", () => {
    const [proposal] = buildMenu([
      demandOf(4, { placeId: "home", hands: 2 }),
      demandOf(3, { placeId: "beside" }),
      demandOf(2, { placeId: "alone" }),
      demandOf(0, { placeId: "free", place: "Free", hands: 2 }),
    ]);
    expect(proposal?.places).toMatchObject([
      { placeId: "home", helpers: "HOME", neighbour: null },
      { placeId: "beside", helpers: "NEIGHBOUR", neighbour: { placeId: "free", place: "Free" } },
      { placeId: "alone", helpers: "NOBODY", neighbour: null },
    ]);
  });

  test("rounds up, and leaves out what is asked less than once in two months", () => {
    const asked = (last: number) => [...demandOf(0).asked.slice(1), last];
    const [proposal] = buildMenu([
      demandOf(0, { placeId: "some", asked: asked(3) }),
      demandOf(0, { placeId: "hardly", asked: asked(2) }),
    ]);
    expect(proposal?.places).toMatchObject([{ placeId: "some", services: 1 }]);
  });
});
