import { describe, expect, test } from "vitest";
import { DEFAULT_WEIGHTS } from "@/lib/orders/dispatch/weights";
import {
  isSameWeights,
  buildPreview,
  triedWeights,
  type Ranked,
} from "@/lib/orders/rules/weight-preview";

const ranked = (names: string): Ranked[] =>
  [...names].map((name) => ({ id: name, name, factors: [] }));

const compared = (before: string, after: string) => ({
  wishId: `${before}→${after}`,
  content: "换灯",
  before: ranked(before),
  after: ranked(after),
});

describe("other weights would change", () => {
  test.each([
    // the ranking now → then: another first choice? another three?
    ["abcd", "abcd", 0, 0],
    ["abcd", "bacd", 1, 0], // all three are asked anyhow
    ["abcd", "abdc", 0, 1],
    ["abcd", "dabc", 1, 1],
    ["ab", "ba", 1, 0],
    ["", "", 0, 0], // nobody could be asked
  ])("%s → %s: first %i, three %i", (before, after, first, three) => {
    const { firstChanged, threeChanged } = buildPreview([compared(before, after)]);
    expect([firstChanged, threeChanged]).toEqual([first, three]);
  });

  test("is counted over all and listed where the first choice is another", () => {
    const preview = buildPreview([compared("abc", "abc"), compared("abc", "cab")]);
    expect(preview).toMatchObject({ wishes: 2, firstChanged: 1, threeChanged: 0 });
    expect(preview.changes).toMatchObject([{ before: { name: "a" }, after: { name: "c" } }]);
  });
});

test("what is not tried is as it is in force", () => {
  const tried = triedWeights(DEFAULT_WEIGHTS, { DISTANCE: 0, LOAD: undefined });
  expect(tried).toEqual({ ...DEFAULT_WEIGHTS, DISTANCE: 0 });
  expect(isSameWeights(tried, DEFAULT_WEIGHTS)).toBe(false);
  expect(isSameWeights(triedWeights(DEFAULT_WEIGHTS, {}), DEFAULT_WEIGHTS)).toBe(true);
});
