import { localName } from "@/lib/shared/i18n/local-name";
import type { Block } from "@/lib/reporting/report/report";
import type { ReportTranslators } from "@/lib/reporting/report/translators";
import type { CategoryRow, Dashboard } from "@/lib/reporting/stats/dashboard";
import { hoursOf, shownOf, valueOf, type Words } from "@/lib/reporting/stats/words";

/** The table of categories, in the order of the menu. */
export function categoriesBlock(dashboard: Dashboard, { stats, locale }: ReportTranslators): Block {
  const { categories, place } = dashboard;
  const { t } = stats;
  if (categories.length === 0) return { kind: "text", text: t("categories.empty") };
  const hasWaits = place.level === "CITY" || place.level === "CENTER";
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
      { header: t("categories.hands") },
      { header: t("categories.teams") },
    ],
    rows: categories.map((row) => [
      localName(row, locale),
      shownOf(stats, row.asked),
      shownOf(stats, row.askedBefore),
      shownOf(stats, row.served),
      valueOf(stats, "onTimeRate", row.onTimeRate),
      ...(hasWaits ? [formatMedianWait(row, stats)] : []),
      shownOf(stats, row.hands),
      shownOf(stats, row.teams),
    ]),
    ...(categories.some(isHidden) && { note: t("maskedNote") }),
  };
}

function formatMedianWait({ wait }: CategoryRow, words: Words): string {
  const hours = wait?.medianHours ?? null;
  return hours === null ? words.t("none") : hoursOf(words, hours);
}

function isHidden({ asked, askedBefore, served }: CategoryRow): boolean {
  return [asked, askedBefore, served].includes(null);
}
