import { describe, expect, test } from "vitest";
import { nextDue, promiseDue, stepDue, type DueClocks } from "@/lib/orders/clocks/due";
import type { LimitUnit } from "@/prisma/generated/enums";

/** A moment of November 2026 in China, "25 09:30"; the 25th is a Wednesday. */
function november(moment: string): Date {
  const [day, time] = moment.split(" ");
  return new Date(`2026-11-${day}T${time}:00+08:00`);
}

const NONE: DueClocks = {
  stepDueAt: null,
  stepUnit: null,
  promisedAt: null,
  promiseUnit: null,
  pausedAt: null,
  pauseEndsAt: null,
};

const step = (due: string, stepUnit: LimitUnit): DueClocks => ({
  ...NONE,
  stepDueAt: november(due),
  stepUnit,
});

const promise = (due: string) => ({
  promisedAt: november(due),
  promiseUnit: "WORKING_DAYS" as const,
});

describe("how near it is", () => {
  test.each([
    // due         limit in         now         state
    ["25 18:00", "WORKING_DAYS", "24 23:59", "ON_TIME"],
    ["25 18:00", "WORKING_DAYS", "25 00:00", "DUE_SOON"], // its last day begins
    ["25 18:00", "WORKING_DAYS", "25 17:59", "DUE_SOON"],
    ["25 18:00", "WORKING_DAYS", "25 18:00", "OVERDUE"],
    ["25 18:00", "DAYS", "24 18:00", "ON_TIME"],
    ["25 18:00", "DAYS", "25 07:00", "DUE_SOON"],
    ["25 18:00", "DAYS", "26 07:00", "OVERDUE"],
    ["25 18:00", "HOURS", "25 09:00", "ON_TIME"], // today, and far
    ["25 18:00", "HOURS", "25 15:59", "ON_TIME"],
    ["25 18:00", "HOURS", "25 16:00", "DUE_SOON"],
    ["26 00:30", "HOURS", "25 23:00", "DUE_SOON"], // near, and tomorrow
    ["25 18:00", "HOURS", "25 18:01", "OVERDUE"],
  ] as const)("until %s, in %s, at %s: %s", (due, unit, now, state) => {
    expect(stepDue(step(due, unit), november(now))).toEqual({
      of: "STEP",
      state,
      at: november(due),
      unit,
    });
  });
});

test("while the resident is awaited nothing is due, and it says until when", () => {
  const paused = { pausedAt: november("23 09:00"), pauseEndsAt: november("26 18:00") };
  const clocks = { ...step("24 18:00", "WORKING_DAYS"), ...promise("30 18:00"), ...paused };
  for (const due of [stepDue(clocks, november("25 09:00")), promiseDue(clocks, new Date())]) {
    expect(due).toMatchObject({ state: "PAUSED", at: november("26 18:00") });
  }
});

test("without a clock nothing is due", () => {
  expect(stepDue(NONE, new Date())).toBeNull();
  expect(promiseDue(NONE, new Date())).toBeNull();
  expect(nextDue(NONE, new Date())).toBeNull();
});

test.each([
  ["25 18:00", "30 18:00", "STEP"],
  ["25 18:00", "24 18:00", "PROMISE"],
  ["25 18:00", "25 18:00", "STEP"],
  ["25 18:00", null, "STEP"],
  [null, "25 18:00", "PROMISE"],
] as const)("of a step until %s and a promise until %s the next is the %s", (by, on, of) => {
  const clocks = { ...(by ? step(by, "WORKING_DAYS") : NONE), ...(on && promise(on)) };
  expect(nextDue(clocks, november("23 09:00"))).toMatchObject({ of });
});
