import { describe, expect, test } from "vitest";
import { LOCALES } from "@/lib/shared/i18n/locales";
import { getTranslator } from "@/lib/shared/i18n/translator";
import { NOTICE_TEMPLATES } from "@/lib/orders/wishes/notice-template";
import { noticeText } from "@/lib/notices/inbox/notice-text";

const facts = {
  content: "老父亲卧床在家，想请人上门理个发，电话 13812345678",
  place: "六工村新时代文明实践站",
  unit: "六工镇新时代文明实践所",
  visitAt: new Date("2026-11-28T14:30:00+08:00"),
};

const cases = LOCALES.flatMap((locale) =>
  NOTICE_TEMPLATES.map((template) => ({ locale, template })),
);

test.each(cases)("$template in $locale is one plain sentence", ({ locale, template }) => {
  const words = noticeText({ template, ...facts }, getTranslator(locale, "notices"), locale);
  expect(words.length).toBeGreaterThan(6);
  expect(words.length).toBeLessThan(150);
  expect(words).not.toMatch(/[{}!！]/);
  expect(words).not.toContain("13812345678");
});

describe("whom it is for decides what it names", () => {
  const t = getTranslator("zh-CN", "notices");

  test("a resident reads the own wish, shortened, and who does it", () => {
    expect(noticeText({ template: "submitted", ...facts }, t, "zh-CN")).toBe(
      "您的心愿“老父亲卧床在家，想请人上门理个…”收到了，六工镇新时代文明实践所会尽快核实并答复您。进度：",
    );
  });

  test("who reads English reads how places are spelt", () => {
    const en = getTranslator("en", "notices");
    expect(noticeText({ template: "invited", ...facts }, en, "en")).toContain("Liugong Cun 六工村");
    expect(noticeText({ template: "submitted", ...facts }, en, "en")).toContain(
      "Liugong Zhen 六工镇",
    );
  });

  test("a volunteer reads where, and nothing of whom", () => {
    const words = noticeText({ template: "invited", ...facts }, t, "zh-CN");
    expect(words).toContain("六工村有一个心愿");
    expect(words).not.toContain("老父亲");
  });
});
