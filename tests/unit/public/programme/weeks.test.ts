import { describe, expect, test } from "vitest";
import { fixedDaysOn } from "@/lib/public/programme/fixed-days";
import {
  addMonths,
  daysOfMonth,
  monthOfWeek,
  weekOf,
  weeksOfMonth,
} from "@/lib/public/programme/weeks";

describe("a week", () => {
  test("begins on Monday, also across a year", () => {
    expect(weekOf("2026-12-01")[0]).toBe("2026-11-30");
    expect(weekOf("2027-01-03")).toEqual(weekOf("2026-12-28"));
    expect(weekOf("2027-01-03").at(-1)).toBe("2027-01-03");
  });

  test("belongs to the month in which most of its days lie", () => {
    expect(monthOfWeek(weekOf("2026-12-01"))).toBe("2026-12");
    expect(monthOfWeek(weekOf("2026-12-31"))).toBe("2026-12");
  });
});

describe("a month", () => {
  test("has its days, in a leap year too", () => {
    expect(daysOfMonth("2028-02")).toHaveLength(29);
    expect(addMonths("2026-12", 1)).toBe("2027-01");
    expect(addMonths("2026-01", -1)).toBe("2025-12");
  });

  test("is a grid of whole weeks with each day once", () => {
    for (const month of ["2026-02", "2026-11", "2027-01", "2027-02"]) {
      const grid = weeksOfMonth(month);
      expect(grid.every((week) => week.length === 7)).toBe(true);
      expect(grid.flat().filter(Boolean)).toEqual(daysOfMonth(month));
    }
  });
});

describe("a fixed day", () => {
  const base = { name: "周五有约", nameEn: "Fridays", weekdays: [], monthDay: null, nth: null };
  const daysWith = (fixed: Parameters<typeof fixedDaysOn>[1][number]) =>
    daysOfMonth("2026-12").filter((day) => fixedDaysOn(day, [fixed]).length > 0);

  test("falls on each Friday", () => {
    expect(daysWith({ ...base, pattern: "WEEKLY", weekdays: [5] })).toEqual([
      ...["2026-12-04", "2026-12-11", "2026-12-18", "2026-12-25"],
    ]);
  });

  test("falls on the 20th, and in no month on a day it does not have", () => {
    expect(daysWith({ ...base, pattern: "MONTH_DAY", monthDay: 20 })).toEqual(["2026-12-20"]);
  });

  test("falls on the second or the last Saturday", () => {
    const saturday = { ...base, pattern: "NTH_WEEKDAY" as const, weekdays: [6] };
    expect(daysWith({ ...saturday, nth: 2 })).toEqual(["2026-12-12"]);
    expect(daysWith({ ...saturday, nth: -1 })).toEqual(["2026-12-26"]);
  });

  test("falls on the last weekend, whose Sunday may lie in the next month", () => {
    expect(daysWith({ ...base, pattern: "LAST_WEEKEND" })).toEqual(["2026-12-26", "2026-12-27"]);
  });
});
