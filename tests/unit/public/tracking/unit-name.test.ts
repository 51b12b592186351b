import { describe, expect, test } from "vitest";
import { formatPromiseLine } from "@/components/public/tracking/format-promise";
import { unitName } from "@/lib/public/tracking/unit-name";
import type { Locale } from "@/lib/shared/i18n/locales";
import { getTranslator } from "@/lib/shared/i18n/translator";

const station = { name: "六工镇新时代文明实践所", level: "TOWNSHIP" as const };
const named = { name: "红旗图书室", level: "POINT" as const };

const nameIn = (locale: Locale, unit: typeof station | typeof named) =>
  unitName(getTranslator(locale, "tracking"), unit, locale);

describe("the everyday name of a unit", () => {
  test("is spelt before its Chinese name in English", () => {
    expect(nameIn("en", station)).toBe("Liugong Zhen 六工镇 town station");
    expect(nameIn("en", named)).toBe("Hongqitushushi 红旗图书室");
  });

  test("is the name alone in Chinese", () => {
    expect(nameIn("zh-CN", station)).toBe("六工镇实践所");
    expect(nameIn("zh-CN", named)).toBe("红旗图书室");
  });

  test("is in the promise as well", () => {
    const translators = {
      tracking: getTranslator("en", "tracking"),
      common: getTranslator("en", "common"),
      locale: "en" as const,
    };
    const unit = { ...station, phone: null, lineage: [], closedAt: null };
    expect(formatPromiseLine({ words: "APPROVED" }, { unit }, translators)).toBe(
      "Liugong Zhen 六工镇 town station is looking for the right volunteer",
    );
  });
});
