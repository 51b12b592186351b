import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  bucketHours,
  BUCKETS,
  emptyWaits,
  quantileHours,
  WAIT_STEPS,
  summarizeWaits,
} from "@/lib/reporting/stats/waits";

const MINUTES = fc.array(fc.integer({ min: 1, max: 300_000 }), { minLength: 1, maxLength: 200 });

/** The slow way of the migrations' function: the first bucket whose bounds hold it. */
function histogramOf(minutes: number[]): number[] {
  const histogram = Array.from({ length: BUCKETS }, () => 0);
  for (const one of minutes) {
    const bucket = histogram.findIndex((_, at) => one / 60 < bucketHours(at).to);
    histogram[bucket] = (histogram[bucket] ?? 0) + 1;
  }
  return histogram;
}

/** The slow definition: the shortest wait that this share is no longer than. */
function slowQuantile(minutes: number[], share: number): number {
  const sorted = minutes.toSorted((a, b) => a - b);
  return (sorted[Math.ceil(share * sorted.length) - 1] ?? NaN) / 60;
}

describe("quantiles read from a histogram", () => {
  test("are off by no more than the width of a bucket", () => {
    fc.assert(
      fc.property(MINUTES, fc.constantFrom(0.5, 0.9), (minutes, share) => {
        const read = quantileHours(histogramOf(minutes), share) ?? NaN;
        const slow = slowQuantile(minutes, share);
        expect(read / slow).toBeGreaterThan(1 / Math.SQRT2 - 1e-9);
        expect(read / slow).toBeLessThan(Math.SQRT2 + 1e-9);
      }),
    );
  });

  test("grow with the share", () => {
    fc.assert(
      fc.property(MINUTES, (minutes) => {
        const { medianHours, p90Hours } = summarizeWaits(histogramOf(minutes));
        expect(medianHours ?? NaN).toBeLessThanOrEqual(p90Hours ?? NaN);
      }),
    );
  });

  test("of no waits are not known", () => {
    expect(summarizeWaits([])).toEqual({ count: 0, medianHours: null, p90Hours: null });
    expect(summarizeWaits(emptyWaits().WHOLE)).toEqual({
      count: 0,
      medianHours: null,
      p90Hours: null,
    });
  });
});

test("buckets follow one another without a hole, from nothing to forever", () => {
  const bounds = Array.from({ length: BUCKETS }, (_, bucket) => bucketHours(bucket));
  expect(bounds[0]?.from).toBe(0);
  expect(bounds.at(-1)?.to).toBe(Infinity);
  bounds.slice(1).forEach(({ from }, before) => {
    expect(from).toBe(bounds[before]?.to);
  });
});

test("every step starts without a wait, in a histogram of its own", () => {
  const waits = emptyWaits();
  waits.REVIEW[0] = 1;
  expect(WAIT_STEPS.map((step) => summarizeWaits(waits[step]).count)).toEqual([
    1, 0, 0, 0, 0, 0, 0,
  ]);
});
