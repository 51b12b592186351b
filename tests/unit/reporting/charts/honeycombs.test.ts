import { describe, expect, test } from "vitest";
import {
  findExtremes,
  listHoneycombSizes,
  hasCellLinks,
  type VillageCell,
  type VillageGroup,
} from "@/lib/reporting/charts/honeycombs";

const aCell = (label: string, value: number | null): VillageCell => ({
  id: label,
  label,
  value,
  level: 0,
  href: "/",
});

const aGroup = (...values: (number | null)[]): VillageGroup => ({
  id: "group",
  label: "Town",
  cells: values.map((value, index) => aCell(`Village ${index}`, value)),
});

describe("the extremes of a group", () => {
  test("are its fullest cell and the number of empty ones; a masked cell is neither", () => {
    const { most, empty } = findExtremes(aGroup(3, null, 9, 0, 0));
    expect(most?.label).toBe("Village 2");
    expect(empty).toBe(2);
  });

  test("have no fullest cell if all are empty or masked", () => {
    expect(findExtremes(aGroup(0, null)).most).toBeNull();
    expect(findExtremes(aGroup()).most).toBeNull();
  });
});

test("each size of honeycomb is listed once", () => {
  expect(listHoneycombSizes([aGroup(1, 2), aGroup(1), aGroup(3, 4)])).toEqual([1, 2]);
});

test("cells are links unless there are too many of them", () => {
  const city = Array.from({ length: 108 }, () => aGroup(...Array.from({ length: 13 }, () => 1)));
  expect(hasCellLinks(city.slice(0, 16))).toBe(true);
  expect(hasCellLinks(city)).toBe(false);
});
