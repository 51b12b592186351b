import type { Locale } from "@/lib/shared/i18n/locales";

/** Data that carries its name in both languages, in one of them. */
export function localName({ name, nameEn }: { name: string; nameEn: string }, locale: Locale) {
  return locale === "en" && nameEn ? nameEn : name;
}
