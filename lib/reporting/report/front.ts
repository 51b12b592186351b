import { getTranslator } from "@/lib/shared/i18n/translator";
import { formatDate } from "@/lib/shared/i18n/dates";
import { drawHoneycomb } from "@/lib/reporting/charts/honeycomb";
import { drawLegend } from "@/lib/reporting/charts/honeycomb-legend";
import { paintForPaper } from "@/lib/reporting/charts/honeycomb-look";
import { joinNames, type ReportTranslators } from "@/lib/reporting/report/translators";
import { localName } from "@/lib/shared/i18n/local-name";
import { buildMenu } from "@/lib/orders/demand/menu";
import type { Dashboard } from "@/lib/reporting/stats/dashboard";
import { KEY_FIGURES, type KeyFigure } from "@/lib/reporting/stats/doors";
import { findingSentence } from "@/lib/reporting/stats/finding-sentence";
import { listFindings } from "@/lib/reporting/stats/findings";
import { describeChange, formatIndicator, nameFigure } from "@/lib/reporting/stats/format-figures";
import { indicatorOf, type IndicatorName } from "@/lib/reporting/stats/indicators";
import { labelHoneycomb } from "@/lib/reporting/stats/labelled-honeycomb";
import { toneOf } from "@/lib/reporting/stats/village-groups";
import { isRunning } from "@/lib/reporting/stats/period";

/** The first page of a report, which a secretary signs. */
export type Front = {
  /** Who issues it. */
  issuer: string;
  /** Its number and the day it is of. */
  issued: string;
  /** What is the matter, in one sentence. */
  sentence: string;
  figures: { label: string; value: string; note: string }[];
  /** The villages by their wishes and what the shades mean, as SVG for paper; null without villages. */
  honeycomb: { caption: string; comb: string; legend: string } | null;
  /** What was done, what is to be seen to, and what next month asks for. */
  paragraphs: string[];
};

/** Writes the first page of the report of a month. */
export function draftFront(dashboard: Dashboard, translators: ReportTranslators): Front {
  const { t, locale } = translators;
  const { place, period, now } = dashboard;
  const [first = "", ...others] = listFindings(dashboard).map((finding) =>
    findingSentence(finding, getTranslator(locale, "findings"), locale),
  );
  return {
    issuer: place.name,
    issued: t("front.issued", { month: period.to, date: formatDate(now, "year", locale) }),
    sentence: first,
    figures: listFigures(dashboard).map((name) => draftFigure(name, dashboard, translators)),
    honeycomb: draftHoneycomb(dashboard, translators),
    paragraphs: [
      summarizeWork(dashboard, translators),
      joinSentences(others.slice(0, MAX_OTHERS), translators),
      summarizeMenu(dashboard, translators),
    ].filter((text) => text !== ""),
  };
}

const MAX_OTHERS = 4;

function joinSentences(sentences: string[], { t }: ReportTranslators): string {
  const [start = "", ...rest] = sentences;
  return rest.reduce((first, second) => t("front.sentences", { first, second }), start);
}

function listFigures({ honeycombs }: Dashboard): KeyFigure[] {
  return KEY_FIGURES.filter((name) => name !== "blank" || honeycombs.length > 0);
}

function draftFigure(
  name: KeyFigure,
  { figures, before, coverage, isOver }: Dashboard,
  { stats }: ReportTranslators,
): Front["figures"][number] {
  if (name === "blank") {
    const value = stats.t("count", { value: coverage.blank.length });
    return { label: stats.t("keyFigure.blank"), value, note: "" };
  }
  const { of } = indicatorOf(name);
  const change = name === "late" ? null : describeChange(stats, name, of(figures), of(before));
  return {
    label: nameFigure(stats.t, name, isOver),
    value: formatIndicator(stats, name, of(figures)),
    note: change?.words ?? "",
  };
}

function summarizeWork(dashboard: Dashboard, { t, stats }: ReportTranslators): string {
  const value = (name: IndicatorName) =>
    formatIndicator(stats, name, indicatorOf(name).of(dashboard.figures));
  return t("front.work", {
    asked: value("asked"),
    services: value("services"),
    hours: value("hours"),
    onTime: value("onTimeRate"),
    satisfied: value("satisfiedRate"),
    rated: value("ratedRate"),
  });
}

const MAX_KINDS = 4;

function summarizeMenu({ demand, period, now }: Dashboard, translators: ReportTranslators): string {
  const { t, stats, locale } = translators;
  const menu = buildMenu(demand, isRunning(period, now)).slice(0, MAX_KINDS);
  if (menu.length === 0) return "";
  const kinds = menu.map(({ category, categoryEn, services }) =>
    stats.t("supply.menuLine", {
      category: localName({ name: category, nameEn: categoryEn }, locale),
      services,
    }),
  );
  return t("front.menu", { kinds: joinNames(translators, kinds) });
}

/** The units of the picture that are as wide as a page; more of them draw it smaller. */
const HONEYCOMB_WIDTH = 700;

function draftHoneycomb(dashboard: Dashboard, { stats }: ReportTranslators): Front["honeycomb"] {
  if (dashboard.honeycombs.length === 0) return null;
  const { figure, isOver } = dashboard;
  const { groups, look, legend } = labelHoneycomb(dashboard, {
    words: stats,
    paint: paintForPaper,
  });
  const widest = look.isLinked ? HONEYCOMB_WIDTH : 2 * HONEYCOMB_WIDTH;
  return {
    caption: stats.t("honeycomb.caption", {
      figure: nameFigure(stats.t, figure, isOver),
      tone: toneOf(figure),
    }),
    comb: drawHoneycomb(groups, look, widest),
    legend: drawLegend(legend, paintForPaper, HONEYCOMB_WIDTH),
  };
}
