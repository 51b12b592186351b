import type { Locale } from "@/lib/shared/i18n/locales";

/** The name in this language; the Chinese one if there is no English name. */
export function localName({ name, nameEn }: { name: string; nameEn: string }, locale: Locale) {
  return locale === "en" && nameEn ? nameEn : name;
}
