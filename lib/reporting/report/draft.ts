import { formatDate } from "@/lib/shared/i18n/dates";
import type { Locale } from "@/lib/shared/i18n/locales";
import { getTranslator } from "@/lib/shared/i18n/translator";
import { categoriesBlock } from "@/lib/reporting/report/categories";
import { coverageBlocks } from "@/lib/reporting/report/coverage";
import { figuresBlock, PEOPLE, servedBlock, WORK } from "@/lib/reporting/report/figures";
import {
  countsPicture,
  flowPicture,
  heatPicture,
  ratesPicture,
} from "@/lib/reporting/report/pictures";
import { gapsBlocks } from "@/lib/reporting/report/gaps";
import { placesBlocks } from "@/lib/reporting/report/places";
import {
  SECTION_NAMES,
  type Block,
  type Picture,
  type Report,
  type SectionName,
} from "@/lib/reporting/report/report";
import { reportWordsIn, type ReportWords } from "@/lib/reporting/report/words";
import { bareName } from "@/lib/network/sites/bare-name";
import type { Dashboard } from "@/lib/reporting/stats/dashboard";
import { findingSentence } from "@/lib/reporting/stats/finding-words";
import { findingsOf } from "@/lib/reporting/stats/findings";
import { INDICATOR_NAMES } from "@/lib/reporting/stats/indicators";
import { isRunning } from "@/lib/reporting/stats/period";
import { monthOf } from "@/lib/reporting/stats/words";

const MOST_FINDINGS = 5;

/** The report of a month; a section without anything to say is left out. */
export function draftOf(dashboard: Dashboard, locale: Locale): Report {
  const words = reportWordsIn(locale);
  const { t } = words;
  const { now, period, place } = dashboard;
  const when = formatDate(now, "year", locale);
  return {
    title: t("title", { place: bareName(place.name), month: monthOf(words.stats, period.to) }),
    made: t(isRunning(period, now) ? "madeRunning" : "made", { when }),
    findings: findingsOf(dashboard)
      .slice(0, MOST_FINDINGS)
      .map((finding) => findingSentence(finding, getTranslator(locale, "findings"), locale)),
    sections: SECTION_NAMES.map((name) => ({
      name,
      title: t(`section.${name}`),
      blocks: BLOCKS[name](dashboard, words),
    })).filter(({ blocks }) => blocks.length > 0),
  };
}

const BLOCKS: Record<SectionName, (dashboard: Dashboard, words: ReportWords) => Block[]> = {
  work: (dashboard, words) => [
    figuresBlock(dashboard, words, "work", WORK),
    picturesBlock(countsPicture(dashboard, words), ratesPicture(dashboard, words)),
    picturesBlock(flowPicture(dashboard, words)),
  ],
  places: placesBlocks,
  categories: (dashboard, words) => [
    categoriesBlock(dashboard, words),
    ...heatPicture(dashboard, words).map((picture) => picturesBlock(picture)),
  ],
  people: (dashboard, words) => [
    figuresBlock(dashboard, words, "people", PEOPLE),
    servedBlock(dashboard, words),
  ],
  coverage: coverageBlocks,
  gaps: gapsBlocks,
  definitions: (_, { stats: { t } }) => [
    {
      kind: "terms",
      terms: INDICATOR_NAMES.map((name) => ({
        term: t(`figure.${name}`),
        meaning: t(`definition.${name}`),
      })),
    },
  ],
};

function picturesBlock(...pictures: Picture[]): Block {
  return { kind: "pictures", pictures };
}
