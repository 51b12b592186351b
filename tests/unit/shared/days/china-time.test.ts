import { expect, test } from "vitest";
import { atHour, formatDay, startOfDay } from "@/lib/shared/days/china-time";
import { DAY_MS, later, fullDaysBetween } from "@/lib/shared/days/durations";

const at = (moment: string) => new Date(`${moment}:00+08:00`);

test("a day in China begins at midnight there and is formatted with two digits each", () => {
  expect(formatDay(at("2026-03-05T00:00"))).toBe("2026-03-05");
  expect(formatDay(later(at("2026-03-05T00:00"), -1))).toBe("2026-03-04");
  expect(startOfDay("2026-03-05")).toEqual(at("2026-03-05T00:00"));
});

test("an hour above 23 lies on the next day", () => {
  expect(atHour(at("2026-12-31T23:59"), 18)).toEqual(at("2026-12-31T18:00"));
  expect(atHour(at("2026-12-31T23:59"), 24 + 7)).toEqual(at("2027-01-01T07:00"));
});

test("counts only full days", () => {
  const from = at("2026-03-05T10:00");
  expect(fullDaysBetween(from, later(from, DAY_MS - 1))).toBe(0);
  expect(fullDaysBetween(from, later(from, DAY_MS))).toBe(1);
});
