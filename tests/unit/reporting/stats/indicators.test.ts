import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  HONEYCOMB_FIGURES,
  INDICATOR_NAMES,
  indicatorOf,
  countOpen,
  reachesTarget,
  countSolved,
  type HoneycombFigure,
  type IndicatorName,
} from "@/lib/reporting/stats/indicators";
import { addCounts, MEASURES, NO_COUNTS, type Counts } from "@/lib/reporting/stats/measures";
import { emptyWaits, summarizeWaits } from "@/lib/reporting/stats/waits";
import { figuresWith } from "@/tests/support/dashboards";

const WISH = fc.record({
  status: fc.constantFrom(...MEASURES.filter((name) => name.startsWith("now")).map((name) => name)),
  answer: fc.constantFrom("answersKept", "answersBroken", null),
  promise: fc.constantFrom("promisesKept", "promisesBroken", null),
  isServed: fc.boolean(),
  isRedone: fc.boolean(),
  grade: fc.constantFrom(1, 2, 3, 4, 5, null),
});

type Wish = typeof WISH extends fc.Arbitrary<infer T> ? T : never;

function countsOf({ status, answer, promise, isServed, isRedone, grade }: Wish): Counts {
  const counts = { ...NO_COUNTS, asked: 1, [status]: 1 };
  if (answer) counts[answer] = 1;
  if (promise) counts[promise] = 1;
  if (!isServed) return counts;
  counts.servedOnce = 1;
  counts.redone = Number(isRedone);
  if (grade) counts[`grade${grade}`] = 1;
  counts.ratedOnce = Number(grade !== null);
  return counts;
}

const ENDED = ["nowServed", "nowRated", "nowUnrated"];

/** The share of those that are in question, one wish after the other; null of none. */
function slowly(wishes: Wish[], of: (wish: Wish) => boolean, isIn: (wish: Wish) => boolean) {
  const whole = wishes.filter(of);
  return whole.length === 0 ? null : whole.filter(isIn).length / whole.length;
}

const SLOW = {
  answerRate: (all) =>
    slowly(
      all,
      (w) => w.answer !== null,
      (w) => w.answer === "answersKept",
    ),
  onTimeRate: (all) =>
    slowly(
      all,
      (w) => w.promise !== null,
      (w) => w.promise === "promisesKept",
    ),
  solvedRate: (all) =>
    slowly(
      all,
      (w) => w.status !== "nowRejected" && w.status !== "nowCancelled",
      (w) => ENDED.includes(w.status),
    ),
  satisfiedRate: (all) =>
    slowly(
      all,
      (w) => w.isServed && w.grade !== null,
      (w) => (w.grade ?? 0) >= 3,
    ),
  ratedRate: (all) =>
    slowly(
      all,
      (w) => w.isServed,
      (w) => w.grade !== null,
    ),
  redoRate: (all) =>
    slowly(
      all,
      (w) => w.isServed,
      (w) => w.isRedone,
    ),
} as const satisfies Partial<Record<IndicatorName, (wishes: Wish[]) => number | null>>;

describe("every rate", () => {
  test.each(Object.entries(SLOW))("%s equals its slow definition, wish by wish", (name, slow) => {
    fc.assert(
      fc.property(fc.array(WISH, { maxLength: 40 }), (wishes) => {
        const figures = figuresWith(addCounts(wishes.map(countsOf)));
        expect(indicatorOf(name as IndicatorName).of(figures)).toBe(slow(wishes));
      }),
    );
  });
});

test("every wish is open, solved, rejected or cancelled, and nothing twice", () => {
  fc.assert(
    fc.property(fc.array(WISH), (wishes) => {
      const counts = addCounts(wishes.map(countsOf));
      const stopped = counts.nowRejected + counts.nowCancelled;
      expect(countOpen(counts) + countSolved(counts) + stopped).toBe(wishes.length);
    }),
  );
});

test("hours are minutes by sixty, and the active are a mean of the months", () => {
  const figures = figuresWith({ minutes: 100, activeVolunteers: 7 }, { months: 3 });
  expect(indicatorOf("hours").of(figures)).toBe(2);
  expect(indicatorOf("activeVolunteers").of(figures)).toBe(2);
});

test("waits are those of the whole way, and unknown where nobody asked for them", () => {
  const waits = { ...emptyWaits(), WHOLE: [0, 4, 0, 1], REVIEW: [9] };
  const { medianHours, p90Hours } = summarizeWaits(waits.WHOLE);
  const figures = figuresWith({}, { waits });
  expect(indicatorOf("wholeMedian").of(figures)).toBe(medianHours);
  expect(indicatorOf("wholeP90").of(figures)).toBe(p90Hours);
  expect(indicatorOf("wholeMedian").of(figuresWith({}))).toBeNull();
});

test("a target is reached from the better side, and by nothing unknown or neither good nor bad", () => {
  expect(reachesTarget("answerRate", 0.9, 0.9)).toBe(true);
  expect(reachesTarget("answerRate", 0.89, 0.9)).toBe(false);
  expect(reachesTarget("late", 3, 2)).toBe(false);
  expect(reachesTarget("late", 2, 2)).toBe(true);
  expect(reachesTarget("answerRate", null, 0.9)).toBeNull();
  expect(reachesTarget("asked", 5, 1)).toBeNull();
});

test("a figure of the honeycomb needs no more measures than are read for it", () => {
  const all = Object.fromEntries(MEASURES.map((name, at) => [name, at + 1])) as Counts;
  for (const [name, measures] of Object.entries(HONEYCOMB_FIGURES)) {
    const read = Object.fromEntries(measures.map((measure) => [measure, all[measure]]));
    const { of } = indicatorOf(name as HoneycombFigure);
    expect(of(figuresWith(read))).toBe(of(figuresWith(all)));
  }
});

test("every indicator can be read of a place about which nothing is known", () => {
  for (const name of INDICATOR_NAMES)
    expect([null, 0]).toContain(indicatorOf(name).of(figuresWith({})));
});
