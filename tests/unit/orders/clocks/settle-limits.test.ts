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
