import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Calendar } from "@/lib/orders/clocks/calendar";
import { dueAfter, replayClocks } from "@/lib/orders/clocks/clock";
import type { Limit } from "@/lib/orders/clocks/limit";
import {
  aCalendar,
  aLimit,
  aMoment,
  CLOSING_TIME,
  moments,
} from "@/tests/unit/orders/clocks/arbitraries";
import { anEvent, CALENDAR, calendarWith, wakingHours, workingDays } from "@/tests/support/moments";
import { endOfQuietHours } from "@/lib/shared/days/quiet-hours";
import { formatDay } from "@/lib/shared/days/china-time";

const RUNS = { numRuns: 500 };

/** The due of a limit that was paused from the first to the second moment of each pair. */
function pausedDue(start: Date, limit: Limit, calendar: Calendar, ...pauses: [Date, Date][]) {
  const event = { ...anEvent("01-01 00:00"), at: start, limits: { step: limit } };
  const still = pauses.flatMap(([from, to]) => [
    { ...event, name: "pause", at: from, limits: { pause: workingDays(30) } },
    { ...event, name: "resume", at: to, limits: {} },
  ]);
  return replayClocks([event, ...still], calendar).stepDueAt?.getTime() ?? NaN;
}

describe("a due", () => {
  test("is never earlier for who starts later", () => {
    fc.assert(
      fc.property(moments(2), aLimit, aCalendar, ([start, later], limit, days) => {
        const calendar = calendarWith(days);
        expect(dueAfter(start, limit, calendar) <= dueAfter(later, limit, calendar)).toBe(true);
      }),
      RUNS,
    );
  });

  test("is later for who has more time", () => {
    fc.assert(
      fc.property(
        aMoment,
        aLimit,
        fc.integer({ min: 1, max: 5 }),
        aCalendar,
        (at, limit, n, days) => {
          const calendar = calendarWith(days);
          const longer = { ...limit, amount: limit.amount + n };
          expect(dueAfter(at, limit, calendar) < dueAfter(at, longer, calendar)).toBe(true);
          expect(dueAfter(at, limit, calendar) > at).toBe(true);
        },
      ),
      RUNS,
    );
  });

  test("in working days is at 18:00 of a working day, and as many of them lie before it", () => {
    fc.assert(
      fc.property(aMoment, fc.integer({ min: 1, max: 15 }), aCalendar, (start, amount, days) => {
        const calendar = calendarWith(days);
        const due = dueAfter(start, workingDays(amount), calendar);
        expect(due.toISOString().slice(11)).toBe(CLOSING_TIME);
        expect(calendar.isWorkingDay(formatDay(due))).toBe(true);
        expect(daysUntil(start, due).filter(calendar.isWorkingDay)).toHaveLength(amount);
      }),
      RUNS,
    );
  });
});

describe("an invitation", () => {
  test("never runs out in the night of the county, nor while it is paused", () => {
    fc.assert(
      fc.property(moments(3), fc.integer({ min: 1, max: 40 }), ([start, from, to], amount) => {
        const due = new Date(pausedDue(start, wakingHours(amount), CALENDAR, [from, to]));
        const justBefore = new Date(due.getTime() - 1);
        expect(endOfQuietHours(justBefore, CALENDAR)).toEqual(justBefore);
      }),
      RUNS,
    );
  });
});

/** The days after that of `start`, up to that of `due`. */
function daysUntil(start: Date, due: Date): string[] {
  const all: string[] = [];
  for (let at = start.getTime(); formatDay(new Date(at)) < formatDay(due);) {
    at += 24 * 60 * 60 * 1000;
    all.push(formatDay(new Date(at)));
  }
  return all;
}

describe("a pause", () => {
  test("never makes a due earlier, nor one that ends later", () => {
    fc.assert(
      fc.property(moments(4), aLimit, aCalendar, ([start, from, to, later], limit, days) => {
        const due = (...pauses: [Date, Date][]) =>
          pausedDue(start, limit, calendarWith(days), ...pauses);
        expect(due([from, to])).toBeGreaterThanOrEqual(due());
        expect(due([from, later])).toBeGreaterThanOrEqual(due([from, to]));
      }),
      RUNS,
    );
  });

  test("of no length changes nothing", () => {
    fc.assert(
      fc.property(moments(2), aLimit, aCalendar, ([start, at], limit, days) => {
        const calendar = calendarWith(days);
        expect(pausedDue(start, limit, calendar, [at, at])).toBe(pausedDue(start, limit, calendar));
      }),
      RUNS,
    );
  });

  test("and one right after it are as one", () => {
    fc.assert(
      fc.property(moments(4), aLimit, aCalendar, ([start, from, middle, to], limit, days) => {
        const due = (...pauses: [Date, Date][]) =>
          pausedDue(start, limit, calendarWith(days), ...pauses);
        expect(due([from, middle], [middle, to])).toBe(due([from, to]));
      }),
      RUNS,
    );
  });

  test("takes no time from who had some left, and gives none to who had none", () => {
    fc.assert(
      fc.property(moments(3), aLimit, aCalendar, ([start, from, to], limit, days) => {
        const calendar = calendarWith(days);
        const [before, after] = [[], [[from, to]] as [Date, Date][]].map((pauses) =>
          pausedDue(start, limit, calendar, ...pauses),
        ) as [number, number];
        if (before > from.getTime()) expect(after).toBeGreaterThan(to.getTime());
        else expect(after).toBe(before);
      }),
      RUNS,
    );
  });
});
