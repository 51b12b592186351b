import { localName } from "@/lib/shared/i18n/local-name";
import { getTranslator } from "@/lib/shared/i18n/translator";
import type { Block } from "@/lib/reporting/report/report";
import { listOf, type ReportWords } from "@/lib/reporting/report/words";
import { bareName } from "@/lib/network/sites/bare-name";
import type { Dashboard } from "@/lib/reporting/stats/dashboard";
import { shownOf } from "@/lib/reporting/stats/words";

const MOST_NAMES = 20;

/** Which places there are, which are open, and where they do not reach. */
export function coverageBlocks(dashboard: Dashboard, words: ReportWords): Block[] {
  const texts = [...villageSentences(dashboard, words), ...categorySentences(dashboard, words)];
  return [levelsBlock(dashboard, words), ...texts.map((text): Block => ({ kind: "text", text }))];
}

function levelsBlock({ coverage }: Dashboard, { stats, locale }: ReportWords): Block {
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
        shownOf(stats, open),
        shownOf(stats, all),
      ]),
  };
}

function villageSentences({ coverage }: Dashboard, words: ReportWords): string[] {
  const { t } = words;
  const { villages, lively, blank, located, near } = coverage;
  return [
    ...(villages > 0 ? [t("coverage.lively", { all: villages, lively })] : []),
    ...(villages > 0 ? [blankSentence(blank, words)] : []),
    ...(located > 0 ? [t("coverage.near", { located, near })] : []),
  ];
}

function blankSentence(blank: { name: string }[], words: ReportWords): string {
  const { t, stats } = words;
  if (blank.length === 0) return stats.t("coverage.noBlank");
  const names = blank.slice(0, MOST_NAMES).map(({ name }) => bareName(name));
  return t("coverage.blank", {
    count: blank.length,
    names: listOf(words, names),
    isMore: String(blank.length > MOST_NAMES),
  });
}

function categorySentences({ coverage, categories }: Dashboard, words: ReportWords): string[] {
  const { t, locale } = words;
  return (["neverAsked", "neverServed"] as const).flatMap((name) => {
    const rows = categories.filter((row) => coverage[name].includes(row.name));
    const names = listOf(
      words,
      rows.map((row) => localName(row, locale)),
    );
    return rows.length > 0 ? [t(`coverage.${name}`, { names })] : [];
  });
}
