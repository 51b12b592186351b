import { localName } from "@/lib/shared/i18n/local-name";
import type { Locale } from "@/lib/shared/i18n/locales";

type Row = { categoryName: string | null; categoryNameEn: string | null };

/** The name of the category of a row; null until the review has given it one. */
export function categoryOf({ categoryName, categoryNameEn }: Row, locale: Locale): string | null {
  if (categoryName === null) return null;
  return localName({ name: categoryName, nameEn: categoryNameEn ?? "" }, locale);
}
