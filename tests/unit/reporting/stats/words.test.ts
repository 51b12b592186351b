import { expect, test } from "vitest";
import { changeOf, daysOf, periodOf, shownOf, valueOf, wordsIn } from "@/lib/reporting/stats/words";

const words = wordsIn("zh-CN");
const english = wordsIn("en");

test("each unit is rounded in one way", () => {
  expect(valueOf(words, "asked", 12345)).toBe("12,345");
  expect(valueOf(words, "solvedRate", 0.92549)).toBe("92.5%");
  expect(valueOf(words, "wholeMedian", 71.94)).toBe("71.9 小时");
  expect(valueOf(words, "wholeMedian", 72)).toBe("3.0 天");
  expect(valueOf(words, "solvedRate", null)).toBe("—");
});

test("a change says its direction in words, and in the unit of its figure", () => {
  expect(changeOf(words, "asked", 92, 80)).toEqual({ direction: "up", words: "比上期多 12" });
  expect(changeOf(words, "onTimeRate", 0.9, 0.921)).toEqual({
    direction: "down",
    words: "比上期低 2.1 个百分点",
  });
  expect(changeOf(english, "wholeP90", 50, 48)?.words).toBe("2.0 h longer than before");
});

test("what rounds to nothing is the same, and what was not known is no change", () => {
  expect(changeOf(words, "onTimeRate", 0.9001, 0.9)?.direction).toBe("same");
  expect(changeOf(words, "onTimeRate", 0.9, null)).toBeNull();
});

test("a masked count never shows a number", () => {
  expect(shownOf(words, null)).toBe("*");
  expect(shownOf(words, 0)).toBe("0");
});

test("days are named from the first to the last", () => {
  expect(daysOf(words, { from: "2026-10-01", until: "2026-10-28" })).toBe("10月1日至10月27日");
  expect(periodOf(words, { from: "2026-10", to: "2026-11" })).toBe("2026年10月至2026年11月");
  expect(periodOf(english, { from: "2026-10", to: "2026-10" })).toBe("October 2026");
});
