import { formatDate } from "@/lib/shared/i18n/dates";
import type { Locale } from "@/lib/shared/i18n/locales";
import { getTranslator } from "@/lib/shared/i18n/translator";
import { categoriesBlock } from "@/lib/reporting/report/categories";
import { coverageBlocks } from "@/lib/reporting/report/coverage";
import {
  figuresBlock,
  PEOPLE_FIGURES,
  servedBlock,
  WORK_FIGURES,
} from "@/lib/reporting/report/figures";
import {
  countsPicture,
  flowPicture,
  heatPicture,
  ratesPicture,
} from "@/lib/reporting/report/pictures";
import { draftFront } from "@/lib/reporting/report/front";
import { gapsBlocks } from "@/lib/reporting/report/gaps";
import { placesBlocks } from "@/lib/reporting/report/places";
import {
  SECTION_NAMES,
  type Block,
  type Picture,
  type Report,
  type SectionName,
} from "@/lib/reporting/report/report";
import { getReportTranslators, type ReportTranslators } from "@/lib/reporting/report/translators";
import { localPlaceName } from "@/lib/network/sites/local-place-name";
import type { Dashboard } from "@/lib/reporting/stats/dashboard";
import { findingSentence } from "@/lib/reporting/stats/finding-sentence";
import { listFindings } from "@/lib/reporting/stats/findings";
import { INDICATOR_NAMES } from "@/lib/reporting/stats/indicators";
import { isRunning } from "@/lib/reporting/stats/period";
import { defineFigure, formatMonth, nameFigure } from "@/lib/reporting/stats/format-figures";

const MAX_FINDINGS = 5;

/** Writes the report of a month from its dashboard. Sections without content are left out. */
export function draftReport(dashboard: Dashboard, locale: Locale): Report {
  const translators = getReportTranslators(locale);
  const { t } = translators;
  const { now, period, place } = dashboard;
  const when = formatDate(now, "year", locale);
  return {
    title: t("title", {
      place: localPlaceName(place.name, locale),
      month: formatMonth(translators.stats, period.to),
    }),
    draftNote: t(isRunning(period, now) ? "madeRunning" : "made", { when }),
    front: draftFront(dashboard, translators),
    findings: listFindings(dashboard)
      .slice(0, MAX_FINDINGS)
      .map((finding) => findingSentence(finding, getTranslator(locale, "findings"), locale)),
    sections: SECTION_NAMES.map((name) => ({
      name,
      title: t(`section.${name}`),
      blocks: BLOCKS[name](dashboard, translators),
    })).filter(({ blocks }) => blocks.length > 0),
  };
}

const BLOCKS: Record<
  SectionName,
  (dashboard: Dashboard, translators: ReportTranslators) => Block[]
> = {
  work: (dashboard, translators) => [
    figuresBlock(dashboard, translators, "work", WORK_FIGURES),
    picturesBlock(countsPicture(dashboard, translators), ratesPicture(dashboard, translators)),
    picturesBlock(flowPicture(dashboard, translators)),
  ],
  places: placesBlocks,
  categories: (dashboard, translators) => [
    categoriesBlock(dashboard, translators),
    ...heatPicture(dashboard, translators).map((picture) => picturesBlock(picture)),
  ],
  people: (dashboard, translators) => [
    figuresBlock(dashboard, translators, "people", PEOPLE_FIGURES),
    servedBlock(dashboard, translators),
  ],
  coverage: coverageBlocks,
  gaps: gapsBlocks,
  definitions: ({ isOver }, { stats: { t } }) => [
    {
      kind: "terms",
      terms: INDICATOR_NAMES.map((name) => ({
        term: nameFigure(t, name, isOver),
        meaning: defineFigure(t, name, isOver),
      })),
    },
  ],
};

function picturesBlock(...pictures: Picture[]): Block {
  return { kind: "pictures", pictures };
}
