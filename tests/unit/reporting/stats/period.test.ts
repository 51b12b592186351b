import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "@/lib/shared/days/days";
import {
  findDays,
  isRunning,
  MONTH,
  toMonth,
  addMonths,
  listMonths,
  periodBefore,
  yearUpTo,
} from "@/lib/reporting/stats/period";

const MONTHS = fc
  .record({ year: fc.integer({ min: 2020, max: 2090 }), month: fc.integer({ min: 1, max: 12 }) })
  .map(({ year, month }) => `${year}-${String(month).padStart(2, "0")}`);

const PERIODS = fc
  .record({ from: MONTHS, more: fc.integer({ min: 0, max: 30 }) })
  .map(({ from, more }) => ({ from, to: addMonths(from, more) }));

test("a month is that of the day in China", () => {
  expect(toMonth(new Date("2026-10-31T15:59:59Z"))).toBe("2026-10");
  expect(toMonth(new Date("2026-10-31T16:00:00Z"))).toBe("2026-11");
});

test("months go on over the turn of the year, both ways", () => {
  expect(addMonths("2026-12", 1)).toBe("2027-01");
  expect(addMonths("2026-01", -13)).toBe("2024-12");
  expect(listMonths({ from: "2026-11", to: "2027-02" })).toEqual([
    "2026-11",
    "2026-12",
    "2027-01",
    "2027-02",
  ]);
});

test("only a month of a year can be written as one", () => {
  expect(["2026-01", "2026-12"].every((month) => MONTH.test(month))).toBe(true);
  expect(["2026-00", "2026-13", "2026-1", "1926-01", "2026-01-01"].some((s) => MONTH.test(s))).toBe(
    false,
  );
});

test("the period before is as many months and ends where this one begins", () => {
  fc.assert(
    fc.property(PERIODS, (period) => {
      const before = periodBefore(period);
      expect(listMonths(before)).toHaveLength(listMonths(period).length);
      expect(addMonths(before.to, 1)).toBe(period.from);
    }),
  );
});

test("a year up to a period ends with its last month and begins with the same month a year before", () => {
  expect(yearUpTo({ from: "2026-09", to: "2026-11" })).toEqual({ from: "2025-11", to: "2026-11" });
});

describe("the days of a period", () => {
  test("that has ended are compared with all days of the one before", () => {
    expect(findDays({ from: "2026-10", to: "2026-10" }, new Date("2026-11-27T04:00:00Z"))).toEqual({
      days: { from: "2026-10-01", until: "2026-11-01" },
      before: { from: "2026-09-01", until: "2026-10-01" },
    });
  });

  test("that still runs are compared with as many days as have begun", () => {
    const now = new Date("2026-11-10T04:00:00Z");
    const { days, before } = findDays({ from: "2026-11", to: "2026-11" }, now);
    expect(days).toEqual({ from: "2026-11-01", until: "2026-11-11" });
    expect(before).toEqual({ from: "2026-10-01", until: "2026-10-11" });
  });

  test("are never compared with days of their own, though the month before was shorter", () => {
    const { before } = findDays(
      { from: "2027-03", to: "2027-03" },
      new Date("2027-03-30T04:00:00Z"),
    );
    expect(before).toEqual({ from: "2027-02-01", until: "2027-03-01" });
  });

  test("begin with a month and end with one or today; the days before end no later than they begin", () => {
    fc.assert(
      fc.property(PERIODS, fc.integer({ min: 0, max: 900 }), (period, passed) => {
        const now = new Date(`${addDays(`${period.from}-01`, passed)}T04:00:00Z`);
        const { days, before } = findDays(period, now);
        const tomorrow = addDays(`${period.from}-01`, passed + 1);
        const end = `${addMonths(period.to, 1)}-01`;
        expect(days).toEqual({
          from: `${period.from}-01`,
          until: tomorrow < end ? tomorrow : end,
        });
        expect(before.from < before.until && before.until <= days.from).toBe(true);
      }),
    );
  });
});

test("a period runs until its last month is over", () => {
  const period = { from: "2026-09", to: "2026-10" };
  expect(isRunning(period, new Date("2026-10-31T15:00:00Z"))).toBe(true);
  expect(isRunning(period, new Date("2026-10-31T17:00:00Z"))).toBe(false);
});
