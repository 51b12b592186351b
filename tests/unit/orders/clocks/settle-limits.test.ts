import { describe, expect, test } from "vitest";
import { NO_CLOCKS } from "@/lib/orders/clocks/clock";
import { settleLimits } from "@/lib/orders/clocks/settle-limits";
import { later } from "@/lib/shared/days/durations";
import { anEvent, at } from "@/tests/support/moments";

const END = at("09-15 18:00");

const reviewBy = { ...NO_CLOCKS, stepDueAt: END, stepUnit: "WORKING_DAYS" } as const;
const serviceBy = { ...NO_CLOCKS, promisedAt: END, promiseUnit: "WORKING_DAYS" } as const;

const approved = (ms: number) => ({
  ...anEvent("09-15 18:00", { name: "approve", fromStatus: "SUBMITTED" }),
  at: later(END, ms),
});
const served = (ms: number) => ({
  ...anEvent("09-15 18:00", { name: "checkOut", fromStatus: "IN_SERVICE", toStatus: "SERVED" }),
  at: later(END, ms),
});

describe("what is done at the very millisecond at which the limit ends is in time", () => {
  test.each([
    [-1, true],
    [0, true],
    [1, false],
  ])("%i ms after the end: %s", (ms, isKept) => {
    expect(settleLimits(reviewBy, approved(ms)).isStepKept).toBe(isKept);
    expect(settleLimits(serviceBy, served(ms)).isPromiseKept).toBe(isKept);
  });
});

test("a limit whose wait for the resident began at its end was kept, one that ended before it was not", () => {
  const paused = (ms: number) => ({ ...reviewBy, pausedAt: later(END, ms), pauseEndsAt: END });
  expect(settleLimits(paused(0), approved(99_999)).isStepKept).toBe(true);
  expect(settleLimits(paused(1), approved(99_999)).isStepKept).toBe(false);
});

const bothBy = { ...reviewBy, ...{ promisedAt: END, promiseUnit: "WORKING_DAYS" as const } };

const NONE = { isStepKept: null, isPromiseKept: null };

describe("a limit is settled once", () => {
  test.each([
    ["STEP", { isStepKept: false, isPromiseKept: null }],
    ["PROMISE", { isStepKept: null, isPromiseKept: false }],
  ] as const)(
    "the step that says that %s is overdue breaks that limit and no other",
    (overdue, outcome) => {
      const event = anEvent("09-15 19:00", { name: "overdue", overdue });
      expect(settleLimits(bothBy, event)).toEqual(outcome);
    },
  );

  test("what was found overdue is settled no more by the step that comes late", () => {
    expect(settleLimits({ ...reviewBy, isStepOverdue: true }, approved(1))).toEqual(NONE);
    expect(settleLimits({ ...serviceBy, isPromiseOverdue: true }, served(1))).toEqual(NONE);
  });

  test("a step that leaves the wish where it is settles nothing, in time or late", () => {
    const amended = anEvent("09-15 17:00", { name: "amend", fromStatus: "SUBMITTED" });
    const same = { ...amended, toStatus: "SUBMITTED" } as const;
    expect(settleLimits(bothBy, same)).toEqual(NONE);
    expect(settleLimits(bothBy, { ...same, at: later(END, 1) })).toEqual(NONE);
  });

  test("no step settles a limit that does not run", () => {
    expect(settleLimits(NO_CLOCKS, approved(0))).toEqual(NONE);
    expect(settleLimits(NO_CLOCKS, served(0))).toEqual(NONE);
  });
});

describe("the promised service", () => {
  test("is settled by no step before its end, however late that step is", () => {
    expect(settleLimits(serviceBy, approved(-1)).isPromiseKept).toBeNull();
    expect(settleLimits(serviceBy, approved(1)).isPromiseKept).toBeNull();
  });

  test.each([
    ["cancel", "CANCELLED"],
    ["reject", "REJECTED"],
  ] as const)("is not kept by %s, but broken if that comes too late", (name, toStatus) => {
    const ended = anEvent("09-15 18:00", { name, fromStatus: "SUBMITTED", toStatus });
    expect(settleLimits(serviceBy, ended).isPromiseKept).toBeNull();
    expect(settleLimits(serviceBy, { ...ended, at: later(END, 1) }).isPromiseKept).toBe(false);
  });
});

test("a withdrawal in time keeps no limit, a late one breaks it; a rejection in time is an answer", () => {
  const from = { fromStatus: "SUBMITTED" } as const;
  const withdrawn = anEvent("09-15 18:00", { ...from, name: "cancel", toStatus: "CANCELLED" });
  const rejected = anEvent("09-15 18:00", { ...from, name: "reject", toStatus: "REJECTED" });
  expect(settleLimits(reviewBy, withdrawn).isStepKept).toBeNull();
  expect(settleLimits(reviewBy, { ...withdrawn, at: later(END, 1) }).isStepKept).toBe(false);
  expect(settleLimits(reviewBy, rejected).isStepKept).toBe(true);
});

test("a wait that begins after a step makes that step no later", () => {
  const paused = { ...reviewBy, pausedAt: later(END, 99_999), pauseEndsAt: END };
  expect(settleLimits(paused, approved(0)).isStepKept).toBe(true);
});
