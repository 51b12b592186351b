import { describe, expect, test } from "vitest";
import { advanceClocks, NO_CLOCKS, replayClocks } from "@/lib/orders/clocks/clock";
import type { Limit } from "@/lib/orders/clocks/limit";
import { anEvent, CALENDAR, days, hours, formatMoment, workingDays } from "@/tests/support/moments";

/** Returns when a limit ends that began, was paused and resumed at these moments. */
function dueAfterPause(limit: Limit, began: string, paused: string, resumed: string) {
  const { stepDueAt } = replayClocks(
    [
      anEvent(began, { limits: { step: limit } }),
      anEvent(paused, { name: "pause", limits: { pause: workingDays(30) } }),
      anEvent(resumed, { name: "resume" }),
    ],
    CALENDAR,
  );
  return formatMoment(stepDueAt);
}

describe("a limit in working days moves on by the days that closed while it stood still", () => {
  test.each([
    // began          days  paused         resumed        due
    ["09-14 09:00", 3, "09-15 10:00", "09-15 10:00", "09-17 18:00"],
    ["09-14 09:00", 3, "09-15 10:00", "09-15 16:00", "09-17 18:00"], // within a day
    ["09-14 09:00", 3, "09-15 19:00", "09-16 09:00", "09-17 18:00"], // over a night
    ["09-14 09:00", 3, "09-15 10:00", "09-15 19:00", "09-18 18:00"], // past closing time
    ["09-14 09:00", 3, "09-15 10:00", "09-16 10:00", "09-18 18:00"],
    ["09-14 09:00", 3, "09-14 09:00", "09-16 10:00", "09-20 18:00"], // into a worked Sunday

    // a weekend
    ["11-18 09:00", 3, "11-20 19:00", "11-22 12:00", "11-23 18:00"],
    ["11-18 09:00", 3, "11-20 10:00", "11-23 10:00", "11-24 18:00"],
    ["11-17 09:00", 3, "11-20 10:00", "11-23 10:00", "11-23 18:00"],

    // a holiday
    ["09-28 09:00", 3, "10-01 09:00", "10-07 23:59", "10-08 18:00"],
    ["09-28 09:00", 3, "09-30 10:00", "10-08 10:00", "10-09 18:00"],
    ["09-28 09:00", 3, "09-29 10:00", "10-10 12:00", "10-13 18:00"],
    ["09-28 09:00", 2, "09-30 17:59", "10-07 12:00", "10-08 18:00"],

    // past the day it was due
    ["09-14 09:00", 1, "09-15 17:00", "09-17 09:00", "09-17 18:00"],
    ["09-14 09:00", 1, "09-14 10:00", "09-24 10:00", "09-28 18:00"],

    // at closing time to the second
    ["09-14 09:00", 3, "09-15 10:00", "09-15 18:00", "09-18 18:00"],
    ["09-14 09:00", 3, "09-15 18:00", "09-16 10:00", "09-17 18:00"],
    ["09-14 09:00", 1, "09-15 10:00", "09-15 18:00", "09-16 18:00"],

    // too late: it was due already
    ["09-14 09:00", 1, "09-15 18:00", "09-17 09:00", "09-15 18:00"],
    ["09-14 09:00", 1, "09-16 09:00", "09-17 09:00", "09-15 18:00"],
  ])("begun %s for %i, still from %s to %s: %s", (began, amount, paused, resumed, due) => {
    expect(dueAfterPause(workingDays(amount), began, paused, resumed)).toBe(due);
  });
});

describe("a limit in plain days counts the holidays in the pause too", () => {
  test.each([
    ["09-28 09:00", 7, "09-30 10:00", "10-03 10:00", "10-08 18:00"],
    ["09-28 09:00", 7, "10-01 09:00", "10-01 17:00", "10-05 18:00"],
  ])("begun %s for %i, still from %s to %s: %s", (began, amount, paused, resumed, due) => {
    expect(dueAfterPause(days(amount), began, paused, resumed)).toBe(due);
  });
});

describe("a limit in hours moves on by as long as it stood still", () => {
  test.each([
    ["09-14 09:00", 24, "09-14 12:00", "09-14 13:30", "09-15 10:30"],
    ["09-30 09:00", 24, "09-30 20:00", "10-08 08:00", "10-08 21:00"],
    ["09-14 09:00", 4, "09-14 14:00", "09-14 15:00", "09-14 13:00"], // was due at one
  ])("begun %s for %i, still from %s to %s: %s", (began, amount, paused, resumed, due) => {
    expect(dueAfterPause(hours(amount), began, paused, resumed)).toBe(due);
  });
});

test("a pause holds both clocks, each by its own unit", () => {
  const { stepDueAt, promisedAt } = replayClocks(
    [
      anEvent("09-28 09:00", { limits: { step: hours(4), promise: workingDays(5) } }),
      anEvent("09-28 10:00", { name: "pause", limits: { pause: workingDays(3) } }),
      anEvent("09-29 10:00", { name: "resume" }),
    ],
    CALENDAR,
  );
  expect(formatMoment(stepDueAt)).toBe("09-29 13:00");
  expect(formatMoment(promisedAt)).toBe("10-12 18:00"); // the 29th, 30th, 8th, 9th, 10th, and a day more
});

describe("a pause", () => {
  const begun = anEvent("09-14 09:00", { limits: { step: workingDays(3) } });
  const pause = anEvent("09-15 10:00", { name: "pause", limits: { pause: workingDays(3) } });
  const paused = replayClocks([begun, pause], CALENDAR);

  test("shows the due as it was until it is over, and when it is over at the latest", () => {
    const { pausedAt, pauseEndsAt, stepDueAt } = paused;
    expect([pausedAt, pauseEndsAt, stepDueAt].map(formatMoment)).toEqual([
      "09-15 10:00",
      "09-18 18:00",
      "09-17 18:00",
    ]);
  });

  test("is ended by a step to another status, and of a clock begun anew nothing is left", () => {
    const approve = { name: "approve", fromStatus: "SUBMITTED", toStatus: "APPROVED" } as const;
    const limits = { step: workingDays(1), promise: workingDays(5) };
    const clocks = advanceClocks(paused, anEvent("09-17 09:00", { ...approve, limits }), CALENDAR);
    expect(clocks).toMatchObject({ pausedAt: null, pauseEndsAt: null });
    expect(formatMoment(clocks.stepDueAt)).toBe("09-18 18:00");
  });

  test("is not ended by a step that changes no clock", () => {
    expect(advanceClocks(paused, anEvent("09-16 10:00"), CALENDAR)).toEqual(paused);
  });

  test("leaves no trace on clocks that were not running", () => {
    const resumed = replayClocks([pause, anEvent("09-16 10:00", { name: "resume" })], CALENDAR);
    expect(resumed).toEqual(NO_CLOCKS);
  });
});
