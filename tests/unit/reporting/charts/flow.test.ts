import { describe, expect, test } from "vitest";
import { drawFlowChart, type FlowLabels, type FlowStep } from "@/lib/reporting/charts/flow";
import { SCREEN_PALETTE } from "@/lib/reporting/charts/look";
import { readTexts } from "@/tests/unit/reporting/charts/svg-text";

const look = { id: "flow", palette: SCREEN_PALETTE };

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

/** The heights of the bars of one color. */
const heights = (svg: string, color: string) =>
  [...svg.matchAll(/<rect[^>]* height="([\d.]+)" fill="([^"]+)"/g)]
    .filter(([, , fill]) => fill === color)
    .map(([, height]) => Number(height));

describe("the flow picture", () => {
  const texts = readTexts(drawFlowChart(steps, labels, look));

  test("draws each of the five cells once, the last one over service and rating", () => {
    expect(texts.filter((word) => /^[ADTSR]$/.test(word))).toEqual(["A", "D", "T", "S", "R"]);
  });

  test("shows for each step how many wait, how many are late, and how long they wait", () => {
    expect(texts).toEqual(expect.arrayContaining(["12", "3 late", "2 h", "9 h", "1,200", "201 h"]));
  });

  test("shows no late label without late wishes, and says where no wait is known", () => {
    expect(texts.filter((word) => word.endsWith("late"))).toHaveLength(3);
    expect(texts.filter((word) => word === "none")).toHaveLength(2);
  });

  test("draws bars in proportion to the waiting, and the late part within them", () => {
    const svg = drawFlowChart(steps.slice(0, 3), labels, look);
    const [honey, late] = [
      heights(svg, SCREEN_PALETTE.honey),
      heights(svg, SCREEN_PALETTE.cinnabar),
    ];
    expect(honey.map((height) => height / (honey[2] ?? 1))).toEqual([12 / 60, 30 / 60, 1]);
    expect(late[1]).toBeCloseTo(((honey[2] ?? 0) * 21) / 60, 1);
  });

  test("of an empty place is drawn without a bar", () => {
    const none = steps.map((step) => ({ ...step, waiting: 0, late: 0 }));
    const svg = drawFlowChart(none, labels, look);
    expect(svg).not.toMatch(/<rect|NaN/);
  });

  test("never lets a label become markup", () => {
    const svg = drawFlowChart(steps, { ...labels, median: '<b>"&"</b>' }, look);
    expect(svg).not.toContain("<b>");
    expect(readTexts(svg)).toContain('<b>"&"</b>');
  });
});
