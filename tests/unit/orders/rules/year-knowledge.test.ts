import { describe, expect, test } from "vitest";
import { isYearKnown, listFestivals } from "@/lib/orders/rules/year-knowledge";

const off = (days: string[], kind: "NOTICE" | "OWN" | "REGIONAL" = "NOTICE") =>
  days.map((day) => ({ day: new Date(day), kind }));

const SPRING = ["2027-02-05", "2027-02-06", "2027-02-07", "2027-02-08"];
const OTHERS = [
  ...["2027-01-01", "2027-04-05", "2027-05-01", "2027-05-02", "2027-06-09", "2027-09-15"],
  ...["2027-10-01", "2027-10-02", "2027-10-03"],
];

const missing = (days: Parameters<typeof listFestivals>[1], year = 2027) =>
  listFestivals(year, days)
    .filter(({ isArranged }) => !isArranged)
    .map(({ festival }) => festival);

describe("a year is known", () => {
  test.each([2020, 2021, 2022, 2023, 2024, 2025, 2026])(
    "%i, since its notice is built in",
    (year) => {
      expect(isYearKnown(listFestivals(year, []))).toBe(true);
    },
  );

  test("once all of its notice is in, and not before", () => {
    expect(missing([])).toHaveLength(7);
    expect(missing(off(OTHERS))).toEqual(["SPRING"]);
    expect(missing(off([...OTHERS, ...SPRING.slice(1)]))).toEqual(["SPRING"]);
    expect(isYearKnown(listFestivals(2027, off([...OTHERS, ...SPRING])))).toBe(true);
  });

  test("by nothing but a notice: days of the county's own and of the region say nothing of it", () => {
    expect(missing([...off(OTHERS), ...off(SPRING, "OWN")])).toEqual(["SPRING"]);
    expect(missing([...off(OTHERS), ...off(SPRING, "REGIONAL")])).toEqual(["SPRING"]);
  });
});

test("festivals come in the order of the year, with the days to be made up for", () => {
  expect(listFestivals(2027, []).map(({ festival, onWeekend }) => [festival, onWeekend])).toEqual([
    ["NEW_YEAR", 0],
    ["SPRING", 2],
    ["TOMB_SWEEPING", 0],
    ["LABOR", 2],
    ["DRAGON_BOAT", 0],
    ["MID_AUTUMN", 0],
    ["NATIONAL", 2],
  ]);
  // Of 2023 all is known, 清明 was before 劳动节, 中秋 before 国庆.
  expect(listFestivals(2023, []).at(-2)?.festival).toBe("MID_AUTUMN");
  // In 2020 both began on the same day.
  expect(listFestivals(2020, []).at(-1)?.days[0]).toBe("2020-10-01");
});
