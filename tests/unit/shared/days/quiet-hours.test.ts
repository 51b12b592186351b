import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DAY_MS, HOUR_MS, later, MINUTE_MS } from "@/lib/shared/days/durations";
import {
  endOfQuietHours,
  wakingAfter,
  wakingBetween,
  type QuietHours,
} from "@/lib/shared/days/quiet-hours";
import { at, formatMoment } from "@/tests/support/moments";

const USUAL: QuietHours = { quietFrom: 22, quietTo: 7 };
const FAR_WEST: QuietHours = { quietFrom: 0, quietTo: 9 };

describe("waking time", () => {
  test.each([
    // from, hours, until
    ["11-16 10:00", 2, USUAL, "11-16 12:00"],
    ["11-16 21:30", 2, USUAL, "11-17 08:30"], // half an hour before the night, the rest after it
    ["11-16 22:30", 2, USUAL, "11-17 09:00"], // in the night: from its end on
    ["11-17 03:00", 2, USUAL, "11-17 09:00"],
    ["11-16 20:00", 2, USUAL, "11-16 22:00"], // up to the night
    ["11-16 10:00", 15, USUAL, "11-17 10:00"], // a whole day
    ["11-16 10:00", 45, USUAL, "11-19 10:00"],
    ["11-16 22:30", 2, FAR_WEST, "11-17 09:30"],
    ["11-17 00:30", 2, FAR_WEST, "11-17 11:00"],
    ["11-16 23:15", 2, { quietFrom: 8, quietTo: 8 }, "11-17 01:15"], // nobody sleeps
  ])("from %s, %i hours of it: %j, until %s", (start, hours, quiet, end) => {
    expect(formatMoment(wakingAfter(at(start), hours * HOUR_MS, quiet))).toBe(end);
  });

  test.each([
    ["11-16 10:00", "11-16 12:00", 2],
    ["11-16 21:30", "11-17 08:30", 2],
    ["11-16 23:00", "11-17 06:00", 0],
    ["11-16 23:00", "11-19 06:00", 30],
    ["11-16 12:00", "11-16 12:00", 0],
    ["11-16 12:00", "11-16 11:00", 0],
  ])("between %s and %s are %i hours of it", (from, to, hours) => {
    expect(wakingBetween(at(from), at(to), USUAL)).toBe(hours * HOUR_MS);
  });
});

const aMoment = fc
  .integer({ min: 0, max: 60 * 24 * 10 })
  .map((n) => later(at("11-16 00:00"), n * MINUTE_MS));
const aDuration = fc.integer({ min: 1, max: 60 * 100 }).map((n) => n * MINUTE_MS);
const hour = fc.integer({ min: 0, max: 23 });
const someQuiet: fc.Arbitrary<QuietHours> = fc.record({ quietFrom: hour, quietTo: hour });

describe("whatever hours are quiet", () => {
  test("waking time never runs out in them, and lasts as long as it should", () => {
    fc.assert(
      fc.property(aMoment, aDuration, someQuiet, (start, ms, quiet) => {
        const end = wakingAfter(start, ms, quiet);
        const justBefore = later(end, -1);
        expect(endOfQuietHours(justBefore, quiet)).toEqual(justBefore);
        expect(wakingBetween(start, end, quiet)).toBe(ms);
      }),
    );
  });

  test("time adds up", () => {
    fc.assert(
      fc.property(aMoment, aDuration, aDuration, someQuiet, (start, one, other, quiet) => {
        const middle = wakingAfter(start, one, quiet);
        expect(wakingAfter(middle, other, quiet)).toEqual(wakingAfter(start, one + other, quiet));
      }),
    );
  });

  test("a day has as many waking hours as are not quiet", () => {
    fc.assert(
      fc.property(aMoment, someQuiet, (start, quiet) => {
        const hours = (24 + quiet.quietTo - quiet.quietFrom) % 24;
        const awake = wakingBetween(start, later(start, DAY_MS), quiet);
        expect(awake).toBe((24 - hours) * HOUR_MS);
      }),
    );
  });
});
