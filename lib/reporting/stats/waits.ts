import type { WaitStep } from "@/prisma/generated/enums";

/** The steps a wish can wait for, in order. */
export const STEPS = [
  "REVIEW",
  "DISPATCH",
  "ACCEPT",
  "SUPPLY",
  "SERVICE",
  "RATING",
] as const satisfies WaitStep[];

export type Step = (typeof STEPS)[number];

/** The steps, and WHOLE: from 点单 to the first service. */
export const WAIT_STEPS = [...STEPS, "WHOLE"] as const satisfies WaitStep[];

/**
 * The number of waits by length. Bucket b holds those of 2^(b/2) minutes up to
 * 2^((b+1)/2); the first also those below a minute, the last all that are longer. So a quantile
 * read from it lies in the same bucket as the exact one: it is off by two fifths at most, by less
 * the more waits there are. The migrations' function `wait_bucket` sorts them in.
 */
export type Histogram = number[];

export const BUCKETS = 37;

export type Waits = Record<WaitStep, Histogram>;

export function emptyWaits(): Waits {
  const none = () => Array.from({ length: BUCKETS }, () => 0);
  return Object.fromEntries(WAIT_STEPS.map((step) => [step, none()])) as Waits;
}

export type Wait = { count: number; medianHours: number | null; p90Hours: number | null };

export function summarizeWaits(histogram: Histogram): Wait {
  return {
    count: countWaits(histogram),
    medianHours: quantileHours(histogram, 0.5),
    p90Hours: quantileHours(histogram, 0.9),
  };
}

/** The hours within which this share of the waits ended; null without waits. */
export function quantileHours(histogram: Histogram, share: number): number | null {
  const count = countWaits(histogram);
  if (count === 0) return null;
  const rank = share * count;
  let passed = 0;
  for (const [bucket, inBucket] of histogram.entries()) {
    if (inBucket > 0 && passed + inBucket >= rank) {
      return 2 ** ((bucket + (rank - passed) / inBucket) / 2) / 60;
    }
    passed += inBucket;
  }
  return null;
}

/** The bounds of a bucket, in hours. */
export function bucketHours(bucket: number): { from: number; to: number } {
  const from = bucket === 0 ? 0 : 2 ** (bucket / 2) / 60;
  return { from, to: bucket === BUCKETS - 1 ? Infinity : 2 ** ((bucket + 1) / 2) / 60 };
}

function countWaits(histogram: Histogram): number {
  return histogram.reduce((sum, count) => sum + count, 0);
}
