import { describe, expect, test } from "vitest";
import { USUAL_HOURS } from "@/lib/shared/days/county-hours";
import type { CalendarOverride } from "@/lib/orders/clocks/calendar";
import { listMonths, filterByYear, countWorkingDays, type YearDay } from "@/lib/orders/rules/year";

const own = [
  { day: new Date("2026-11-30"), isWorkingDay: false, kind: "OWN" },
  { day: new Date("2026-11-29"), isWorkingDay: true, kind: "OWN" },
] satisfies CalendarOverride[];

const monthsOf = (year: number, calendarDays: CalendarOverride[] = []) =>
  listMonths(year, { ...USUAL_HOURS, calendarDays });

/** A week as the page shows it: 休 and 班 where the weekday says otherwise, a bar for the county's own. */
const shown = (week: (YearDay | null)[]) =>
  week
    .map((day) => {
      if (!day) return "·";
      const word = day.isUnusual ? (day.isWorkingDay ? "班" : "休") : "";
      return `${day.date}${word}${day.isOwn ? "|" : ""}`;
    })
    .join(" ");

describe("a year as months", () => {
  test("weeks run from Monday to Sunday", () => {
    const october = monthsOf(2026)[9];
    expect(october?.weeks.map(shown)).toEqual([
      "· · · 1休 2休 3 4",
      "5休 6休 7休 8 9 10班 11",
      "12 13 14 15 16 17 18",
      "19 20 21 22 23 24 25",
      "26 27 28 29 30 31 ·",
    ]);
  });

  test("there are twelve months, each with days of its own", () => {
    const months = monthsOf(2026);
    expect(months.map(({ month }) => month)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(months.filter(({ weeks }) => weeks.length < 4)).toEqual([]);
  });

  test("the county's own days are marked and count", () => {
    const november = monthsOf(2026, own)[10];
    expect(november?.weeks.map(shown).slice(-2)).toEqual([
      "23 24 25 26 27 28 29班|",
      "30休| · · · · · ·",
    ]);
  });

  test.each([
    [2024, 366, 251],
    [2026, 365, 248],
    [2027, 365, 254], // 13 days are off by law, 6 of them on weekends
  ])("%i has %i days, %i of them worked as far as is known", (year, days, worked) => {
    const months = monthsOf(year);
    expect(months.flatMap(({ weeks }) => weeks.flat()).filter(Boolean)).toHaveLength(days);
    expect(countWorkingDays(months)).toBe(worked);
  });
});

test("days are of the year they are in", () => {
  const later = { day: new Date("2027-02-05") };
  expect(filterByYear(2026, [...own, later])).toEqual(own);
});
