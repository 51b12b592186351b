import { afterEach, describe, expect, test, vi } from "vitest";
import * as kazakh from "@/lib/shared/i18n/generated/kk";
import * as uyghur from "@/lib/shared/i18n/generated/ug";
import { DRAFT_LOCALES, languageAttributes } from "@/lib/shared/i18n/locales";
import { MESSAGES } from "@/lib/shared/i18n/messages";
import { getTranslator } from "@/lib/shared/i18n/translator";

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

/** What is offered where these drafts are switched on; the environment is read once, so with modules of its own. */
function offeredWith(drafts: string) {
  vi.stubEnv("DRAFT_LANGUAGES", drafts);
  vi.resetModules();
  return import("@/lib/shared/i18n/offered-locales.server");
}

type Nested = { [key: string]: string | Nested };

function flatten(messages: Nested, prefix = ""): [string, string][] {
  return Object.entries(messages).flatMap(([key, value]) =>
    typeof value === "string"
      ? [[prefix + key, value] as [string, string]]
      : flatten(value, `${prefix}${key}.`),
  );
}

const inChinese = new Map(flatten(MESSAGES["zh-CN"]));

describe.each([
  ["ug", uyghur],
  ["kk", kazakh],
] as const)("the draft in %s", (locale, draft) => {
  const own = flatten({ ...draft });

  test("translates messages that exist and take no values, in Arabic letters only", () => {
    expect(own.length).toBeGreaterThan(20);
    for (const [key, text] of own) {
      expect(inChinese.has(key), key).toBe(true);
      expect(inChinese.get(key), key).not.toContain("{");
      expect(text, key).toMatch(/^[\p{Script=Arabic}\s،؟]+$/u);
    }
  });

  test("is Chinese where it says nothing yet", () => {
    const merged = new Map(flatten(MESSAGES[locale]));
    expect([...merged.keys()].sort()).toEqual([...inChinese.keys()].sort());
    expect(getTranslator(locale, "submit")("title")).toBe(draft.submit.title);
    expect(getTranslator(locale, "submit")("contentHint")).toBe(
      MESSAGES["zh-CN"].submit.contentHint,
    );
  });

  test("reads from right to left, and is offered only where it is switched on", async () => {
    expect(languageAttributes(locale).dir).toBe("rtl");
    const usual = await offeredWith("");
    expect(usual.listOfferedLocales()).not.toContain(locale);
    expect(usual.toOfferedLocale(locale)).toBe("zh-CN");
    const switchedOn = await offeredWith(DRAFT_LOCALES.join(","));
    expect(switchedOn.listOfferedLocales()).toContain(locale);
    expect(switchedOn.toOfferedLocale(locale)).toBe(locale);
  });
});
