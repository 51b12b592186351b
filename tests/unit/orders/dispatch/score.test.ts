import { describe, expect, test } from "vitest";
import type { CandidateFacts, Need } from "@/lib/orders/dispatch/candidate";
import { scoreCandidate } from "@/lib/orders/dispatch/score";
import { DEFAULT_WEIGHTS, completeWeights } from "@/lib/orders/dispatch/weights";
import { NEED, NEIGHBOR } from "@/tests/unit/orders/dispatch/candidates";
import type { ScoreFactor } from "@/prisma/generated/enums";

const NOW = new Date("2026-11-25T02:00:00Z");
const DAY = 24 * 60 * 60 * 1000;

const daysAgo = (days: number) => new Date(NOW.getTime() - days * DAY);

/** The reason and the value of one factor, rounded to the hundredth. */
function factor(name: ScoreFactor, candidate: Partial<CandidateFacts>, need: Partial<Need> = {}) {
  const { factors } = scoreCandidate(
    { ...NEIGHBOR, ...candidate },
    { ...NEED, ...need },
    DEFAULT_WEIGHTS,
    NOW,
  );
  const found = factors.find((one) => one.factor === name);
  return found && [found.reason, Number(found.value.toFixed(2))];
}

const neighborTown = { siteId: "other", siteLineage: ["city", "center", "town", "other"] };
const otherTown = { siteId: "far", siteLineage: ["city", "center", "far town", "far"] };

test.each([
  ["of the same village", {}, "samePlace", 1],
  ["of another village of the town", neighborTown, "sameTown", 0.7],
  ["of another town", otherTown, "sameCounty", 0.2],
] as const)("kinship: %s", (_, candidate, said, value) => {
  expect(factor("KINSHIP", { ...candidate, siteLineage: lineageOf(candidate) })).toEqual([
    said,
    value,
  ]);
});

test.each([
  [0, "distance", 1],
  [4, "distance", 0.5],
  [8, "distance", 0.25],
  [40, "distance", 0],
  [null, "distanceUnknown", 0.3],
] as const)("distance: %s km", (km, said, value) => {
  // A degree of latitude is 111.19 km.
  const point = km === null ? null : { latitude: 44 + km / 111.19, longitude: 87 };
  expect(factor("DISTANCE", { point })).toEqual([said, value]);
});

test.each([
  ["serves it", ["law", "care"], "care", ["category", 1]],
  ["serves another", ["law"], "care", ["otherCategory", 0]],
  ["of a wish without one nothing is said", ["law"], null, undefined],
] as const)("category: %s", (_, categoryIds, categoryId, expected) => {
  expect(factor("CATEGORY", { categoryIds: [...categoryIds] }, { categoryId })).toEqual(expected);
});

test.each([
  ["the wish names it", ["电工", "理发"], ["skills", 1]],
  ["none that helps", ["电工"], ["noSkill", 0.3]],
  ["none at all", [], ["noSkill", 0.3]],
] as const)("skills: %s", (_, skills, expected) => {
  expect(factor("SKILLS", { skills: [...skills] })).toEqual(expected);
});

test.each([
  ["free then", ["WED_MORNING"], "WEEKDAY_MORNING", ["freeThen", 1]],
  ["free at other times", ["SAT_MORNING"], "WEEKDAY_MORNING", ["notFreeThen", 0]],
  ["has not said", [], "WEEKDAY_MORNING", ["timesUnknown", 0.5]],
  ["any time will do", [], "ANY", undefined],
] as const)("availability: %s", (_, availability, wantedTime, expected) => {
  expect(factor("AVAILABILITY", { availability: [...availability] }, { wantedTime })).toEqual(
    expected,
  );
});

test.each([
  ["nothing at hand", 0, 1, ["noLoad", 1]],
  ["one", 1, 1, ["load", 0.5]],
  ["two", 2, 1, ["load", 0.33]],
  ["two, in a team of sixteen", 2, 16, ["load", 0.67]],
] as const)("load: %s", (_, load, members, expected) => {
  expect(factor("LOAD", { load, members })).toEqual(expected);
});

describe("reliability", () => {
  /** A candidate with these grades, each given so many days ago. */
  function graded(...grades: [grade: number, days: number][]): Partial<CandidateFacts> {
    const weights = grades.map(([, days]) => 0.5 ** (days / 180));
    return {
      served: grades.length,
      meanGrade: grades.reduce((sum, [grade]) => sum + grade, 0) / grades.length,
      gradeSum: grades.reduce((sum, [grade], index) => sum + grade * (weights[index] ?? 0), 0),
      gradeWeight: weights.reduce((sum, weight) => sum + weight, 0),
    };
  }

  test.each([
    ["nothing done yet counts as good", {}, ["noRecord", 0.8]],
    ["one very good service", graded([5, 1]), ["record", 0.87]],
    ["twelve very good ones", graded(...repeat(12, [5, 1])), ["record", 0.97]],
    ["one bad service", graded([1, 1]), ["record", 0.53]],
    ["twelve bad ones", graded(...repeat(12, [1, 1])), ["record", 0.11]],
  ] as const)("%s", (_, record, expected) => {
    expect(factor("RELIABILITY", record)).toEqual(expected);
  });

  test("a bad grade fades: after half a year half of it is left", () => {
    const lost = (days: number) => {
      const [, value] = factor("RELIABILITY", graded([1, days])) ?? [];
      return 0.8 - Number(value);
    };
    expect([lost(0), lost(180), lost(1800)].map((one) => one.toFixed(2))).toEqual([
      "0.27",
      "0.16",
      "0.00",
    ]);
  });
});

test.each([
  ["never asked", null, ["neverAsked", 1]],
  ["asked today", daysAgo(0), ["activeLately", 0]],
  ["fifteen days ago", daysAgo(15), ["activeLately", 0.25]],
  ["sixty days ago", daysAgo(60), ["idle", 1]],
  ["a year ago", daysAgo(365), ["idle", 1]],
] as const)("fairness: %s", (_, lastActiveAt, expected) => {
  expect(factor("FAIRNESS", { lastActiveAt })).toEqual(expected);
});

test.each([
  ["who speaks it", ["kaz"], "kaz", ["speaks", 1]],
  ["who does not", ["uig"], "kaz", ["speaksNot", 0]],
  ["not wanted", ["uig"], null, undefined],
] as const)("language: %s", (_, languages, language, expected) => {
  expect(factor("LANGUAGE", { languages: [...languages] }, { language })).toEqual(expected);
});

describe("the whole", () => {
  const total = (candidate: Partial<CandidateFacts>, need: Partial<Need> = {}) =>
    scoreCandidate({ ...NEIGHBOR, ...candidate }, { ...NEED, ...need }, DEFAULT_WEIGHTS, NOW).total;

  test("lies between 0 and 1, and a neighbor without a record is near the top", () => {
    expect(total({})).toBeGreaterThan(0.85);
    expect(total({})).toBeLessThan(1);
    expect(total({ ...otherTown, categoryIds: [], availability: [], load: 2 })).toBeLessThan(0.5);
  });

  test("where a language is needed, who speaks it in another village goes before a neighbor", () => {
    const speaker = { ...neighborTown, languages: ["kaz"] };
    expect(total(speaker)).toBeLessThan(total({}));
    expect(total(speaker, { language: "kaz" })).toBeGreaterThan(total({}, { language: "kaz" }));
  });

  test("a county that gives a factor no weight does not count it", () => {
    const weights = completeWeights([{ factor: "KINSHIP", weight: 0 }]);
    const near = scoreCandidate(NEIGHBOR, NEED, weights, NOW).total;
    expect(scoreCandidate({ ...NEIGHBOR, ...neighborTown }, NEED, weights, NOW).total).toBe(near);
  });

  test("a county that gives none any weight gets a score all the same", () => {
    const none = Object.keys(DEFAULT_WEIGHTS).map((key) => ({
      factor: key as ScoreFactor,
      weight: 0,
    }));
    expect(scoreCandidate(NEIGHBOR, NEED, completeWeights(none), NOW).total).toBe(0);
  });
});

function lineageOf(candidate: { siteLineage?: readonly string[] }): string[] {
  return [...(candidate.siteLineage ?? NEIGHBOR.siteLineage)];
}

function repeat(times: number, value: [number, number]): [number, number][] {
  return Array.from({ length: times }, () => value);
}
