import { describe, expect, test } from "vitest";
import { limitFor, type TimeLimitRule } from "@/lib/orders/clocks/limit";
import type { WaveRule } from "@/lib/orders/dispatch/wave-rule";
import { wavesFor } from "@/lib/orders/dispatch/wave-rule";
import { limitTable, ownLimits, ownWaves, waveTable } from "@/lib/orders/rules/limit-table";

/** The county gives two days for the review; for repairs one, for urgent ones two hours. */
const RULES: TimeLimitRule[] = [
  { step: "REVIEW", urgency: "NORMAL", categoryId: null, amount: 2, unit: "WORKING_DAYS" },
  { step: "REVIEW", urgency: "URGENT", categoryId: "repairs", amount: 2, unit: "HOURS" },
  { step: "REVIEW", urgency: "NORMAL", categoryId: "repairs", amount: 1, unit: "DAYS" },
  { step: "WAVE", urgency: "NORMAL", categoryId: null, amount: 12, unit: "WAKING_HOURS" },
];

describe("how long a step may take", () => {
  test.each([
    // step, urgency, category → limit
    ["REVIEW", "NORMAL", "lessons", "2 WORKING_DAYS"], // what the county has set for all
    ["REVIEW", "NORMAL", "repairs", "1 DAYS"], // the category's own
    ["REVIEW", "NORMAL", null, "2 WORKING_DAYS"], // not reviewed yet, so of no category
    ["REVIEW", "URGENT", "repairs", "2 HOURS"],
    ["REVIEW", "URGENT", "lessons", "4 HOURS"], // nothing set: the default
    ["WAVE", "NORMAL", "repairs", "12 WAKING_HOURS"],
    ["WAVE", "URGENT", "repairs", "2 WAKING_HOURS"], // a rule for the normal ones is none for the urgent
    ["COMPLETION", "NORMAL", "repairs", "5 WORKING_DAYS"],
  ] as const)("%s, %s, %s: %s", (step, urgency, categoryId, limit) => {
    const { amount, unit } = limitFor(RULES, step, { urgency, categoryId });
    expect(`${amount} ${unit}`).toBe(limit);
  });

  test("is shown for all categories with what would hold otherwise", () => {
    const [review, dispatch] = limitTable(RULES);
    expect(review).toMatchObject({
      step: "REVIEW",
      limits: [
        { urgency: "NORMAL", isOwn: true, value: { amount: 2 }, otherwise: { amount: 1 } },
        { urgency: "URGENT", isOwn: false, value: { amount: 4, unit: "HOURS" } },
      ],
    });
    expect(dispatch?.limits.map(({ isOwn }) => isOwn)).toEqual([false, false]);
  });

  test("is listed for a category in the order of the table", () => {
    expect(ownLimits(RULES.toReversed(), "repairs").map(({ urgency }) => urgency)).toEqual([
      "NORMAL",
      "URGENT",
    ]);
    expect(ownLimits(RULES, "lessons")).toEqual([]);
  });
});

describe("how many are asked at once", () => {
  const rules: WaveRule[] = [
    { urgency: "URGENT", categoryId: null, size: 8, waves: 1 },
    { urgency: "NORMAL", categoryId: "repairs", size: 1, waves: 5 },
  ];

  test.each([
    ["NORMAL", "lessons", 3, 2],
    ["NORMAL", "repairs", 1, 5],
    ["URGENT", "repairs", 8, 1],
  ] as const)("%s, %s: %i people, %i times", (urgency, categoryId, size, waves) => {
    expect(wavesFor(rules, { urgency, categoryId })).toMatchObject({ size, waves });
  });

  test("is shown with what would hold otherwise", () => {
    expect(waveTable(rules)).toMatchObject([
      { urgency: "NORMAL", isOwn: false, value: { size: 3, waves: 2 } },
      { urgency: "URGENT", isOwn: true, value: { size: 8 }, otherwise: { size: 5, waves: 2 } },
    ]);
    expect(ownWaves(rules, "repairs")).toHaveLength(1);
  });
});
