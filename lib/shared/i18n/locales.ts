/** The languages of the whole product. */
export const LOCALES = ["zh-CN", "en"] as const;

/**
 * Languages of residents' pages that a native speaker has still to check. What is not translated yet is
 * in Chinese, message by message.
 */
export const DRAFT_LOCALES = ["ug", "kk"] as const;

export type DraftLocale = (typeof DRAFT_LOCALES)[number];

export type Locale = (typeof LOCALES)[number] | DraftLocale;

export const DEFAULT_LOCALE: Locale = "zh-CN";

export function isLocale(value: unknown): value is Locale {
  return [...LOCALES, ...DRAFT_LOCALES].some((locale) => locale === value);
}

export function isDraftLocale(locale: Locale): locale is DraftLocale {
  return DRAFT_LOCALES.some((one) => one === locale);
}

/** The attributes of an element in this language. Kazakh is written in Arabic letters, as in Xinjiang. */
export function languageAttributes(locale: Locale): { lang: string; dir?: "rtl" } {
  if (!isDraftLocale(locale)) return { lang: locale };
  return { lang: locale === "kk" ? "kk-Arab" : locale, dir: "rtl" };
}
