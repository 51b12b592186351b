import { localName } from "@/lib/shared/i18n/local-name";
import { getTranslator } from "@/lib/shared/i18n/translator";
import type { Block } from "@/lib/reporting/report/report";
import { joinNames, type ReportTranslators } from "@/lib/reporting/report/translators";
import { localPlaceName } from "@/lib/network/sites/local-place-name";
import type { Dashboard } from "@/lib/reporting/stats/dashboard";
import { formatShown } from "@/lib/reporting/stats/format-figures";

const MAX_NAMES = 20;

/** How many places exist and are open, and sentences on villages and categories without service. */
export function coverageBlocks(dashboard: Dashboard, translators: ReportTranslators): Block[] {
  const texts = [
    ...villageSentences(dashboard, translators),
    ...categorySentences(dashboard, translators),
  ];
  return [
    levelsBlock(dashboard, translators),
    ...texts.map((text): Block => ({ kind: "text", text })),
  ];
}

function levelsBlock({ coverage }: Dashboard, { stats, locale }: ReportTranslators): Block {
  const { t } = stats;
  const wishes = getTranslator(locale, "wishes");
  return {
    kind: "table",
    caption: t("coverage.levels"),
    columns: [
      { header: t("coverage.level") },
      { header: t("coverage.open") },
      { header: t("coverage.all") },
    ],
    rows: coverage.levels
      .filter(({ all }) => all > 0)
      .map(({ level, open, all }) => [
        wishes(`level.${level}`),
        formatShown(stats, open),
        formatShown(stats, all),
      ]),
  };
}

function villageSentences({ coverage }: Dashboard, translators: ReportTranslators): string[] {
  const { t } = translators;
  const { villages, lively, blank, located, near } = coverage;
  return [
    ...(villages > 0 ? [t("coverage.lively", { all: villages, lively })] : []),
    ...(villages > 0 ? [blankSentence(blank, translators)] : []),
    ...(located > 0 ? [t("coverage.near", { located, near })] : []),
  ];
}

function blankSentence(blank: { name: string }[], translators: ReportTranslators): string {
  const { t, stats, locale } = translators;
  if (blank.length === 0) return stats.t("coverage.noBlank");
  const names = blank.slice(0, MAX_NAMES).map(({ name }) => localPlaceName(name, locale));
  return t("coverage.blank", {
    count: blank.length,
    names: joinNames(translators, names),
    isMore: String(blank.length > MAX_NAMES),
  });
}

function categorySentences(
  { coverage, categories }: Dashboard,
  translators: ReportTranslators,
): string[] {
  const { t, locale } = translators;
  return (["neverAsked", "neverServed"] as const).flatMap((name) => {
    const rows = categories.filter((row) => coverage[name].includes(row.name));
    const names = joinNames(
      translators,
      rows.map((row) => localName(row, locale)),
    );
    return rows.length > 0 ? [t(`coverage.${name}`, { names })] : [];
  });
}
