import fc from "fast-check";
import { RRule, type Options } from "rrule";
import { describe, expect, test } from "vitest";
import {
  MAX_OCCURRENCES,
  occurrencesOf,
  type SeriesDays,
} from "@/lib/activities/series/occurrences";
import { buildCalendar } from "@/lib/orders/clocks/calendar";
import { USUAL_HOURS } from "@/lib/shared/days/county-hours";
import { addDays, formatUtcDay, parseDay } from "@/lib/shared/days/days";

const CALENDAR = buildCalendar({ ...USUAL_HOURS, calendarDays: [] });

const KEPT: SeriesDays = {
  ...{ pattern: "WEEKLY", weekdays: [], monthDay: null, nth: null, dates: [] },
  ...{ startsOn: "2026-09-01", endsOn: "2026-10-31", onDayOff: "KEEP" },
};

function held(series: Partial<SeriesDays>) {
  const found = occurrencesOf({ ...KEPT, ...series }, CALENDAR);
  return typeof found === "string" ? found : found.map(({ on }) => on.slice(5));
}

const MONTHLY_20TH = { pattern: "MONTH_DAY", monthDay: 20, endsOn: "2026-12-31" } as const;
const FRIDAYS = { pattern: "WEEKLY", weekdays: [5], startsOn: "2026-09-20" } as const;

describe("a day off", () => {
  test("every 20th: kept, skipped, before, after", () => {
    // 20 September and 20 December 2026 are Sundays; the first is worked before National Day.
    expect(held(MONTHLY_20TH)).toEqual(["09-20", "10-20", "11-20", "12-20"]);
    expect(held({ ...MONTHLY_20TH, onDayOff: "SKIP" })).not.toContain("12-20");
    expect(held({ ...MONTHLY_20TH, onDayOff: "BEFORE" })).toContain("12-18");
    expect(held({ ...MONTHLY_20TH, onDayOff: "AFTER" })).toContain("12-21");
  });

  test("a Friday in the holidays of National Day", () => {
    expect(held(FRIDAYS)).toContain("10-02");
    expect(held({ ...FRIDAYS, onDayOff: "SKIP" })).not.toContain("10-02");
    expect(held({ ...FRIDAYS, onDayOff: "BEFORE" })).toContain("09-30");
    expect(held({ ...FRIDAYS, onDayOff: "AFTER" })).toContain("10-08");
  });

  test("a usual weekend is none for what is meant for weekends, holidays are", () => {
    const weekends = { pattern: "WEEKLY", weekdays: [6, 7], onDayOff: "SKIP" } as const;
    const found = held({ ...weekends, startsOn: "2026-10-01" });
    expect(found).toContain("10-24");
    expect(found).not.toContain("10-03");
  });

  test("two that fall onto one day are one", () => {
    const found = held({ ...FRIDAYS, weekdays: [4, 5], onDayOff: "AFTER", startsOn: "2026-10-01" });
    expect(found).toContain("10-08");
    expect(new Set(found).size).toBe(found.length);
  });
});

describe("the days of a series", () => {
  test("the last weekend has its Sunday in the same month", () => {
    const found = held({ pattern: "LAST_WEEKEND", startsOn: "2026-01-01", endsOn: "2026-02-28" });
    // 31 January is a Saturday, its Sunday is in February.
    expect(found).toEqual(["01-24", "01-25", "02-21", "02-22"]);
  });

  test("single dates, whatever the order they are in", () => {
    const dates = ["2026-10-12", "2026-09-09", "2027-01-01"];
    expect(held({ pattern: "DATES", dates })).toEqual(["09-09", "10-12"]);
  });

  test("a month without the day is left out; the 31st of February is never", () => {
    const on31 = { pattern: "MONTH_DAY", monthDay: 31, startsOn: "2026-01-01" } as const;
    expect(held({ ...on31, endsOn: "2026-05-31" })).toEqual(["01-31", "03-31", "05-31"]);
    const february = { startsOn: "2026-02-01", endsOn: "2026-02-28" };
    expect(held({ ...on31, ...february })).toBe("SERIES_EMPTY");
  });

  test("too many are refused, and so are centuries, at once", () => {
    const daily = { pattern: "WEEKLY", weekdays: [1, 2, 3, 4, 5, 6, 7] } as const;
    const longest = addDays(KEPT.startsOn, MAX_OCCURRENCES - 1);
    expect(held({ ...daily, endsOn: longest })).toHaveLength(MAX_OCCURRENCES);
    expect(held({ ...daily, endsOn: addDays(longest, 1) })).toBe("SERIES_TOO_LONG");
    expect(held({ ...daily, endsOn: "2999-12-31" })).toBe("SERIES_TOO_LONG");
    expect(held({ ...daily, endsOn: "2026-08-31" })).toBe("SERIES_EMPTY");
  });
});

const WEEKDAYS = [RRule.MO, RRule.TU, RRule.WE, RRule.TH, RRule.FR, RRule.SA, RRule.SU];

const weekdays = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 7 });

const RULES = fc.oneof(
  fc.record({ pattern: fc.constant("WEEKLY" as const), weekdays }),
  fc.record({
    pattern: fc.constant("MONTH_DAY" as const),
    monthDay: fc.integer({ min: 1, max: 31 }),
  }),
  fc.record({
    pattern: fc.constant("NTH_WEEKDAY" as const),
    weekdays,
    nth: fc.constantFrom(1, 2, 3, 4, 5, -1),
  }),
);

const SERIES = fc
  .record({
    rule: RULES,
    start: fc.integer({ min: 0, max: 2000 }),
    days: fc.integer({ min: 0, max: 399 }),
  })
  .map(({ rule, start, days }): SeriesDays => {
    const startsOn = addDays("2024-01-01", start);
    return { ...KEPT, ...rule, startsOn, endsOn: addDays(startsOn, days) };
  });

function foreignRule({ pattern, weekdays: on, monthDay, nth }: SeriesDays): Partial<Options> {
  const byweekday = on.flatMap((weekday) => WEEKDAYS[weekday - 1] ?? []);
  if (pattern === "WEEKLY") return { freq: RRule.WEEKLY, byweekday };
  if (pattern === "MONTH_DAY") return { freq: RRule.MONTHLY, bymonthday: monthDay };
  return { freq: RRule.MONTHLY, byweekday: byweekday.map((weekday) => weekday.nth(nth ?? 1)) };
}

test("the days are those that a foreign implementation of RFC 5545 finds", () => {
  fc.assert(
    fc.property(SERIES, (series) => {
      const found = occurrencesOf(series, CALENDAR);
      const foreign = new RRule({
        ...foreignRule(series),
        dtstart: parseDay(series.startsOn),
        until: parseDay(series.endsOn),
      }).all();
      const days = typeof found === "string" ? [] : found.map(({ originalOn }) => originalOn);
      expect(days).toEqual(foreign.map(formatUtcDay));
    }),
    { numRuns: 300 },
  );
});

test("moved for days off, each is on a working day, once, and comes from a day of the pattern", () => {
  fc.assert(
    fc.property(SERIES, fc.constantFrom("BEFORE", "AFTER"), (series, onDayOff) => {
      const found = occurrencesOf({ ...series, onDayOff }, CALENDAR);
      const kept = occurrencesOf(series, CALENDAR);
      if (typeof found === "string" || typeof kept === "string") return;
      expect(new Set(found.map(({ on }) => on)).size).toBe(found.length);
      expect(kept.map(({ originalOn }) => originalOn)).toEqual(
        expect.arrayContaining(found.map(({ originalOn }) => originalOn)),
      );
      for (const { originalOn, on } of found) {
        if (on !== originalOn) expect(CALENDAR.isWorkingDay(on)).toBe(true);
      }
    }),
  );
});
