import { localName } from "@/lib/shared/i18n/local-name";
import type { CategoryRow } from "@/lib/reporting/stats/dashboard";
import type { StatsLanguage } from "@/lib/reporting/stats/format-figures";

/** The name of a category in a table; "not categorised yet" for the row of the wishes without one. */
export function labelCategory(
  row: Pick<CategoryRow, "name" | "nameEn" | "isPending">,
  { t, locale }: StatsLanguage,
): string {
  return row.isPending ? t("categories.pending") : localName(row, locale);
}
