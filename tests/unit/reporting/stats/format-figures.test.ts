import { expect, test } from "vitest";
import {
  describeChange,
  formatDays,
  formatPeriod,
  formatShown,
  formatIndicator,
  getStatsLanguage,
} from "@/lib/reporting/stats/format-figures";

const words = getStatsLanguage("zh-CN");
const english = getStatsLanguage("en");

test("each unit is rounded in one way", () => {
  expect(formatIndicator(words, "asked", 12345)).toBe("12,345");
  expect(formatIndicator(words, "solvedRate", 0.92549)).toBe("92.5%");
  expect(formatIndicator(words, "wholeMedian", 71.94)).toBe("71.9 小时");
  expect(formatIndicator(words, "wholeMedian", 72)).toBe("3.0 天");
  expect(formatIndicator(words, "solvedRate", null)).toBe("—");
});

test("a change says its direction in words, and in the unit of its figure", () => {
  expect(describeChange(words, "asked", 92, 80)).toEqual({ direction: "up", words: "比上期多 12" });
  expect(describeChange(words, "onTimeRate", 0.9, 0.921)).toEqual({
    direction: "down",
    words: "比上期低 2.1 个百分点",
  });
  expect(describeChange(english, "wholeP90", 50, 48)?.words).toBe("2.0 h longer than before");
});

test("what rounds to nothing is the same, and what was not known is no change", () => {
  expect(describeChange(words, "onTimeRate", 0.9001, 0.9)?.direction).toBe("same");
  expect(describeChange(words, "onTimeRate", 0.9, null)).toBeNull();
});

test("a masked count never shows a number", () => {
  expect(formatShown(words, null)).toBe("*");
  expect(formatShown(words, 0)).toBe("0");
});

test("days are named from the first to the last", () => {
  expect(formatDays(words, { from: "2026-10-01", until: "2026-10-28" })).toBe("10月1日至10月27日");
  expect(formatPeriod(words, { from: "2026-10", to: "2026-11" })).toBe("2026年10月至2026年11月");
  expect(formatPeriod(english, { from: "2026-10", to: "2026-10" })).toBe("October 2026");
});
