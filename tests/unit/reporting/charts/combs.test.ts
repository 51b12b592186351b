import { describe, expect, test } from "vitest";
import {
  combExtremes,
  combSizes,
  hasCellLinks,
  type CombCell,
  type CombGroup,
} from "@/lib/reporting/charts/combs";

const aCell = (label: string, value: number | null): CombCell => ({
  id: label,
  label,
  value,
  level: 0,
  href: "/",
});

const aGroup = (...values: (number | null)[]): CombGroup => ({
  id: "group",
  label: "Town",
  cells: values.map((value, index) => aCell(`Village ${index}`, value)),
});

describe("what a comb shows in words", () => {
  test("is its fullest cell and how many have none; what is masked is neither", () => {
    const { most, empty } = combExtremes(aGroup(3, null, 9, 0, 0));
    expect(most?.label).toBe("Village 2");
    expect(empty).toBe(2);
  });

  test("is no fullest cell where nothing is", () => {
    expect(combExtremes(aGroup(0, null)).most).toBeNull();
    expect(combExtremes(aGroup()).most).toBeNull();
  });
});

test("each form of comb is drawn once", () => {
  expect(combSizes([aGroup(1, 2), aGroup(1), aGroup(3, 4)])).toEqual([1, 2]);
});

test("cells are links of their own while a page can hold them", () => {
  const city = Array.from({ length: 108 }, () => aGroup(...Array.from({ length: 13 }, () => 1)));
  expect(hasCellLinks(city.slice(0, 16))).toBe(true);
  expect(hasCellLinks(city)).toBe(false);
});
