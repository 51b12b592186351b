import { describe, expect, test } from "vitest";
import {
  combOf,
  fullness,
  isIdle,
  sumOf,
  townShortest,
  type PlaceLoad,
} from "@/lib/desk/capacity/capacity";

const none = { open: 0, overdue: 0, free: 0 };

/** A place by its name; what lies there is left out where it is nothing. */
function place(
  level: PlaceLoad["level"],
  name: string,
  parent: string | null,
  load: Partial<PlaceLoad> = {},
): PlaceLoad {
  return { ...none, id: name, name, level, parentId: parent, parentName: parent, ...load };
}

const county = combOf([
  place("CENTER", "county", "city"),
  place("TOWNSHIP", "river", "county", { free: 1 }),
  place("VILLAGE", "mill", "river", { open: 4, overdue: 1 }),
  place("VILLAGE", "ferry", "river", { open: 1, free: 2 }),
  place("POINT", "library", "mill", { free: 5 }),
  place("POINT", "museum", "county", { open: 2 }),
]);

const town = (name: string) => county.find(({ id }) => id === name);

describe("the comb", () => {
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
    expect(combOf([place("CENTER", "county", "city"), empty])).toMatchObject([
      { id: "river", villages: [{ id: "hill" }] },
    ]);
  });

  test("loses nothing", () => {
    expect(sumOf(county)).toEqual({ open: 7, overdue: 1, free: 8 });
  });

  test("of one village stands under the town's name, though the town is not seen", () => {
    expect(combOf([place("VILLAGE", "mill", "river", { open: 1 })])).toMatchObject([
      { id: "river", name: "river", open: 1, villages: [{ id: "mill", open: 1 }] },
    ]);
  });
});

test("the fullest cell is full, another one as full as the root of its share", () => {
  expect(fullness({ ...none, open: 4 }, county)).toBe(1);
  expect(fullness({ ...none, open: 1 }, county)).toBe(0.5);
  expect(fullness(none, county)).toBe(0);
  expect(fullness(none, [])).toBe(0);
});

test("hands are shortest where most wishes are left when all free hands have one", () => {
  expect(townShortest(county)?.id).toBe("county");
  expect(townShortest(combOf([place("TOWNSHIP", "river", null, { free: 1, open: 1 })]))).toBe(
    undefined,
  );
});

test("a place is idle without wishes and without hands", () => {
  expect(isIdle(none)).toBe(true);
  expect(isIdle({ ...none, free: 1 })).toBe(false);
});
