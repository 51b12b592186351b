import { formatDate } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { categoriesBlock } from "@/lib/report/categories";
import { coverageBlocks } from "@/lib/report/coverage";
import { figuresBlock, PEOPLE, servedBlock, WORK } from "@/lib/report/figures";
import { placesBlock } from "@/lib/report/places";
import { SECTION_NAMES, type Block, type Report, type SectionName } from "@/lib/report/report";
import { monthIn, wordsIn, type Words } from "@/lib/report/words";
import { bareName } from "@/lib/sites/bare-name";
import type { Dashboard } from "@/lib/stats/dashboard";
import { INDICATOR_NAMES } from "@/lib/stats/indicators";
import { isRunning } from "@/lib/stats/period";

/** The report of a month, with what the findings say; a section without anything to say is left out. */
export function draftOf(dashboard: Dashboard, findings: string[], locale: Locale): Report {
  const words = wordsIn(locale);
  const { t } = words;
  const { now, period, place } = dashboard;
  const when = formatDate(now, "year", locale);
  return {
    title: t("title", { place: bareName(place.name), month: monthIn(words, period.to) }),
    made: t(isRunning(period, now) ? "madeRunning" : "made", { when }),
    findings: findings.length > 0 ? findings : [t("nothingToSay")],
    sections: SECTION_NAMES.map((name) => ({
      name,
      title: t(`section.${name}`),
      blocks: BLOCKS[name](dashboard, words),
    })).filter(({ blocks }) => blocks.length > 0),
  };
}

const BLOCKS: Record<SectionName, (dashboard: Dashboard, words: Words) => Block[]> = {
  work: (dashboard, words) => [figuresBlock(dashboard, words, "work", WORK)],
  places: placesBlock,
  categories: categoriesBlock,
  people: (dashboard, words) => [
    figuresBlock(dashboard, words, "people", PEOPLE),
    servedBlock(dashboard, words),
  ],
  coverage: coverageBlocks,
  gaps: () => [],
  definitions: (_, { t }) => [
    {
      kind: "terms",
      terms: INDICATOR_NAMES.map((name) => ({
        term: t(`figure.${name}`),
        meaning: t(`definition.${name}`),
      })),
    },
  ],
};
