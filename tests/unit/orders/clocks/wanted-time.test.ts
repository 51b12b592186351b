import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildCalendar, isWeekend } from "@/lib/orders/clocks/calendar";
import { dueAfter, promiseAfter } from "@/lib/orders/clocks/clock";
import { formatDay } from "@/lib/shared/days/china-time";
import { USUAL_HOURS } from "@/lib/shared/days/county-hours";
import { WantedTime } from "@/prisma/generated/enums";
import { at, formatMoment } from "@/tests/support/moments";

const calendar = buildCalendar({ ...USUAL_HOURS, calendarDays: [] });
const limit = (amount: number, wanted: WantedTime) =>
  ({ amount, unit: "WORKING_DAYS", wanted }) as const;

describe("a promise", () => {
  test.each([
    // 2026-11-25 is a Wednesday.
    ["for the weekend, made on Wednesday, is not for Friday", "WEEKEND", 2, "11-25", "11-28"],
    ["with a weekend before its limit keeps the limit", "WEEKEND", 5, "11-25", "12-02"],
    ["made on a Saturday is for the Sunday at the earliest", "WEEKEND", 1, "11-28", "11-30"],
    ["for a weekday morning keeps its limit", "WEEKDAY_MORNING", 1, "11-25", "11-26"],
    ["for any time keeps its limit", "ANY", 2, "11-25", "11-27"],
  ] as const)("%s", (_, wanted, amount, made, promised) => {
    const due = promiseAfter(at(`${made} 10:00`), limit(amount, wanted), calendar);
    expect(formatMoment(due)).toBe(`${promised} 18:00`);
  });

  test("of an urgent wish does not wait for the weekend", () => {
    const urgent = { amount: 24, unit: "HOURS", wanted: "WEEKEND" } as const;
    expect(formatMoment(promiseAfter(at("11-23 10:00"), urgent, calendar))).toBe("11-24 10:00");
  });

  test("never lies before its limit, nor before the first day on which the resident is free", () => {
    const wanted = fc.constantFrom(...Object.values(WantedTime));
    const start = fc.date({
      min: at("11-01 00:00"),
      max: at("12-31 23:00"),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 12 }), wanted, (from, amount, when) => {
        const promised = promiseAfter(from, limit(amount, when), calendar);
        expect(promised >= dueAfter(from, limit(amount, when), calendar)).toBe(true);
        if (when === "WEEKEND") expect(hasWeekend(from, promised)).toBe(true);
      }),
    );
  });
});

/** Whether one of the days after `from` and up to `to` is a Saturday or Sunday. */
function hasWeekend(from: Date, to: Date): boolean {
  for (let at = from.getTime() + DAY_MS; formatDay(new Date(at)) <= formatDay(to); at += DAY_MS) {
    if (isWeekend(formatDay(new Date(at)))) return true;
  }
  return false;
}

const DAY_MS = 24 * 60 * 60 * 1000;
