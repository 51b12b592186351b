import { expect, test } from "vitest";
import { formatDate } from "@/lib/shared/i18n/dates";
import { getTranslator } from "@/lib/shared/i18n/translator";

// Ten to midnight in London is already tomorrow in Shanghai.
const moment = new Date("2026-11-24T23:50:00Z");

test.each([
  ["day", "11月25日", "25 November"],
  ["weekday", "11月25日周三", "Wed 25 November"],
  ["dayOfWeek", "周三", "Wed"],
  ["time", "07:50", "07:50"],
  ["minute", "11月25日 07:50", "25 November at 07:50"],
  ["year", "2026年11月25日", "25 November 2026"],
] as const)("formats the %s of a moment in China", (style, chinese, english) => {
  expect(formatDate(moment, style, "zh-CN")).toBe(chinese);
  expect(formatDate(moment, style, "en")).toBe(english);
});

test("messages are in the requested language", () => {
  expect(getTranslator("zh-CN", "wishes")("grade.5")).toBe("非常满意");
  expect(getTranslator("en", "wishes")("grade.5")).toBe("Very satisfied");
});

test("a message without its value throws", () => {
  const t = getTranslator("en", "errors");
  expect(t("TOO_MANY_TRIES", { minutes: 5 })).toContain("5");
  expect(() => t("TOO_MANY_TRIES")).toThrow();
});
