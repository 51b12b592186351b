import { describe, expect, test } from "vitest";
import { flowChart, type FlowLabels, type FlowStep } from "@/lib/reporting/charts/flow";
import { ON_SCREEN } from "@/lib/reporting/charts/look";
import { wordsOf } from "@/tests/unit/reporting/charts/svg-words";

const look = { id: "flow", palette: ON_SCREEN };

const labels: FlowLabels = {
  marks: { ask: "A", dispatch: "D", accept: "T", supply: "S", rate: "R" },
  steps: {
    REVIEW: "review",
    DISPATCH: "dispatch",
    ACCEPT: "accept",
    SUPPLY: "supply",
    SERVICE: "service",
    RATING: "rating",
  },
  waiting: "waiting",
  late: (count) => `${count} late`,
  median: "half",
  p90: "nine in ten",
  duration: (hours) => `${hours} h`,
  noDuration: "none",
};

const steps: FlowStep[] = [
  { step: "REVIEW", waiting: 12, late: 3, medianHours: 2, p90Hours: 9 },
  { step: "DISPATCH", waiting: 30, late: 0, medianHours: 5, p90Hours: 22 },
  { step: "ACCEPT", waiting: 60, late: 21, medianHours: 11, p90Hours: 50 },
  { step: "SUPPLY", waiting: 0, late: 0, medianHours: null, p90Hours: null },
  { step: "SERVICE", waiting: 41, late: 5, medianHours: 70, p90Hours: 201 },
  { step: "RATING", waiting: 1200, late: 0, medianHours: 33, p90Hours: 150 },
];

/** Heights of the bars of one color. */
const heights = (svg: string, color: string) =>
  [...svg.matchAll(/<rect[^>]* height="([\d.]+)" fill="([^"]+)"/g)]
    .filter(([, , fill]) => fill === color)
    .map(([, height]) => Number(height));

describe("the flow picture", () => {
  const words = wordsOf(flowChart(steps, labels, look));

  test("has the five cells once each, the last over service and rating", () => {
    expect(words.filter((word) => /^[ADTSR]$/.test(word))).toEqual(["A", "D", "T", "S", "R"]);
  });

  test("says of each step how many wait, how many late, and how long", () => {
    expect(words).toEqual(expect.arrayContaining(["12", "3 late", "2 h", "9 h", "1,200", "201 h"]));
  });

  test("says nothing of late where nothing is, and that no wait is known", () => {
    expect(words.filter((word) => word.endsWith("late"))).toHaveLength(3);
    expect(words.filter((word) => word === "none")).toHaveLength(2);
  });

  test("draws bars as long as many wait, late ones part of them", () => {
    const svg = flowChart(steps.slice(0, 3), labels, look);
    const [honey, late] = [heights(svg, ON_SCREEN.honey), heights(svg, ON_SCREEN.cinnabar)];
    expect(honey.map((height) => height / (honey[2] ?? 1))).toEqual([12 / 60, 30 / 60, 1]);
    expect(late[1]).toBeCloseTo(((honey[2] ?? 0) * 21) / 60, 1);
  });

  test("of an empty place is drawn without a bar", () => {
    const none = steps.map((step) => ({ ...step, waiting: 0, late: 0 }));
    const svg = flowChart(none, labels, look);
    expect(svg).not.toMatch(/<rect|NaN/);
  });

  test("never lets a label become markup", () => {
    const svg = flowChart(steps, { ...labels, waiting: '<b>"&"</b>' }, look);
    expect(svg).not.toContain("<b>");
    expect(wordsOf(svg)).toContain('<b>"&"</b>');
  });
});
