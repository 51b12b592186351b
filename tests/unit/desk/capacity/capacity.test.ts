import { describe, expect, test } from "vitest";
import {
  groupByTown,
  shareOfMost,
  isIdle,
  sumCapacity,
  findShortestTown,
  type PlaceCapacity,
} from "@/lib/desk/capacity/capacity";

const none = { open: 0, overdue: 0, free: 0 };

/** A place by its name; counts left out are 0. */
function place(
  level: PlaceCapacity["level"],
  name: string,
  parent: string | null,
  load: Partial<PlaceCapacity> = {},
): PlaceCapacity {
  return { ...none, id: name, name, level, parentId: parent, parentName: parent, ...load };
}

const county = groupByTown([
  place("CENTER", "county", "city"),
  place("TOWNSHIP", "river", "county", { free: 1 }),
  place("VILLAGE", "mill", "river", { open: 4, overdue: 1 }),
  place("VILLAGE", "ferry", "river", { open: 1, free: 2 }),
  place("POINT", "library", "mill", { free: 5 }),
  place("POINT", "museum", "county", { open: 2 }),
]);

const town = (name: string) => county.find(({ id }) => id === name);

describe("towns with their villages", () => {
  test("has each village with its town, and a town with the sum of them and its own", () => {
    expect(town("river")).toEqual({
      id: "river",
      name: "river",
      open: 5,
      overdue: 1,
      free: 8,
      own: { ...none, free: 1 },
      villages: [
        { id: "mill", name: "mill", open: 4, overdue: 1, free: 5 },
        { id: "ferry", name: "ferry", open: 1, overdue: 0, free: 2 },
      ],
    });
  });

  test("counts what lies at a point for the place it belongs to", () => {
    expect(town("county")?.own).toEqual({ ...none, open: 2 });
  });

  test("leaves out a place with no village where nothing lies, and no village", () => {
    const empty = place("VILLAGE", "hill", "river");
    expect(groupByTown([place("CENTER", "county", "city"), empty])).toMatchObject([
      { id: "river", villages: [{ id: "hill" }] },
    ]);
  });

  test("loses nothing", () => {
    expect(sumCapacity(county)).toEqual({ open: 7, overdue: 1, free: 8 });
  });

  test("of one village stands under the town's name, though the town is not seen", () => {
    expect(groupByTown([place("VILLAGE", "mill", "river", { open: 1 })])).toMatchObject([
      { id: "river", name: "river", open: 1, villages: [{ id: "mill", open: 1 }] },
    ]);
  });
});

test("the fullest cell is full, another one as full as the root of its share", () => {
  expect(shareOfMost({ ...none, open: 4 }, county)).toBe(1);
  expect(shareOfMost({ ...none, open: 1 }, county)).toBe(0.5);
  expect(shareOfMost(none, county)).toBe(0);
  expect(shareOfMost(none, [])).toBe(0);
});

test("hands are shortest where most wishes are left when all free hands have one", () => {
  expect(findShortestTown(county)?.id).toBe("county");
  expect(
    findShortestTown(groupByTown([place("TOWNSHIP", "river", null, { free: 1, open: 1 })])),
  ).toBe(undefined);
});

test("a place is idle without wishes and without volunteers", () => {
  expect(isIdle(none)).toBe(true);
  expect(isIdle({ ...none, free: 1 })).toBe(false);
});
