import { formatDate } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translator";
import { categoriesBlock } from "@/lib/report/categories";
import { coverageBlocks } from "@/lib/report/coverage";
import { figuresBlock, PEOPLE, servedBlock, WORK } from "@/lib/report/figures";
import { countsPicture, flowPicture, heatPicture, ratesPicture } from "@/lib/report/pictures";
import { gapsBlocks } from "@/lib/report/gaps";
import { placesBlocks } from "@/lib/report/places";
import {
  SECTION_NAMES,
  type Block,
  type Picture,
  type Report,
  type SectionName,
} from "@/lib/report/report";
import { reportWordsIn, type ReportWords } from "@/lib/report/words";
import { bareName } from "@/lib/sites/bare-name";
import type { Dashboard } from "@/lib/stats/dashboard";
import { findingSentence } from "@/lib/stats/finding-words";
import { findingsOf } from "@/lib/stats/findings";
import { INDICATOR_NAMES } from "@/lib/stats/indicators";
import { isRunning } from "@/lib/stats/period";
import { monthOf } from "@/lib/stats/words";

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
