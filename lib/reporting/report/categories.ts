import { labelCategory } from "@/lib/reporting/stats/category-label";
import { totalOfCategories, type CategoryTotal } from "@/lib/reporting/stats/category-total";
import type { Block } from "@/lib/reporting/report/report";
import type { ReportTranslators } from "@/lib/reporting/report/translators";
import type { CategoryRow, Dashboard } from "@/lib/reporting/stats/dashboard";
import {
  formatHours,
  formatShown,
  formatIndicator,
  type StatsLanguage,
} from "@/lib/reporting/stats/format-figures";

/** The table of categories, in the order of the menu. */
export function categoriesBlock(dashboard: Dashboard, { stats }: ReportTranslators): Block {
  const { categories, place } = dashboard;
  const { t } = stats;
  if (categories.length === 0) return { kind: "text", text: t("categories.empty") };
  const hasWaits = place.level === "CITY" || place.level === "CENTER";
  const cells = (row: CategoryRow | CategoryTotal) => [
    formatShown(stats, row.asked),
    formatShown(stats, row.askedBefore),
    formatShown(stats, row.served),
    formatIndicator(stats, "onTimeRate", row.onTimeRate),
    ...(hasWaits ? [formatMedianWait(row, stats)] : []),
    ...[row.volunteers, row.teams].map((count) =>
      count === null ? t("none") : formatShown(stats, count),
    ),
  ];
  return {
    kind: "table",
    caption: t("categories.caption"),
    columns: [
      { header: t("categories.category") },
      { header: t("categories.asked") },
      { header: t("categories.askedBefore") },
      { header: t("categories.served") },
      { header: t("categories.onTime") },
      ...(hasWaits ? [{ header: t("categories.wait") }] : []),
      { header: t("categories.volunteers") },
      { header: t("categories.teams") },
    ],
    rows: [
      ...categories.map((row) => [labelCategory(row, stats), ...cells(row)]),
      [t("total"), ...cells(totalOfCategories(dashboard))],
    ],
    ...(categories.some(isHidden) && { note: t("maskedNote") }),
  };
}

function formatMedianWait({ wait }: Pick<CategoryRow, "wait">, words: StatsLanguage): string {
  const hours = wait?.medianHours ?? null;
  return hours === null ? words.t("none") : formatHours(words, hours);
}

function isHidden({ asked, askedBefore, served }: CategoryRow): boolean {
  return [asked, askedBefore, served].includes(null);
}
