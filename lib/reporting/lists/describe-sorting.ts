import type { Direction } from "@/lib/shared/forms/sorting";
import type { Locale } from "@/lib/shared/i18n/locales";
import { getTranslator } from "@/lib/shared/i18n/translator";

/** What a list is sorted by, in words: 排序：姓名，从小到大. */
export function describeSorting(column: string, direction: Direction, locale: Locale): string {
  const t = getTranslator(locale, "lists");
  return t("sorted", { column, direction });
}
