import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { DEFAULT_PACE } from "@/lib/worker/pace";
import { repeat } from "@/lib/worker/repeat";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test("work is done at once, and again so many seconds after it was done", async () => {
  const work = vi.fn(() => Promise.resolve());
  const stop = repeat(30, work);
  expect(work).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(29_999);
  expect(work).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(work).toHaveBeenCalledTimes(2);
  await stop();
});

test("never twice at a time, however long it takes", async () => {
  let running = 0;
  let most = 0;
  const work = async () => {
    most = Math.max(most, ++running);
    await new Promise((done) => setTimeout(done, 100_000));
    running--;
  };
  const stop = repeat(1, work);
  await vi.advanceTimersByTimeAsync(300_000);
  expect(most).toBe(1);
  const stopped = stop();
  await vi.advanceTimersByTimeAsync(100_000);
  await stopped;
});

test("what goes wrong is written down, and it goes on", async () => {
  const log = vi.spyOn(console, "error").mockReturnValue();
  const work = vi.fn().mockRejectedValueOnce(new Error("once")).mockResolvedValue(undefined);
  const stop = repeat(1, work);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(work).toHaveBeenCalledTimes(2);
  expect(log).toHaveBeenCalledTimes(1);
  await stop();
});

test("it is ended when what it was doing is done, and does nothing afterwards", async () => {
  const steps: string[] = [];
  const work = async () => {
    steps.push("begun");
    await new Promise((done) => setTimeout(done, 5_000));
    steps.push("done");
  };
  const stop = repeat(1, work);
  const stopped = stop().then(() => steps.push("ended"));
  await vi.advanceTimersByTimeAsync(60_000);
  await stopped;
  expect(steps).toEqual(["begun", "done", "ended"]);
});

test("nobody waits longer for a notice than for anything else", () => {
  const { pollSeconds, ...others } = DEFAULT_PACE;
  expect(Math.min(...Object.values(others))).toBeGreaterThan(pollSeconds);
});
