import { getTranslator } from "@/lib/shared/i18n/translator";
import type { Block, Column } from "@/lib/reporting/report/report";
import type { ReportTranslators } from "@/lib/reporting/report/translators";
import type { Dashboard } from "@/lib/reporting/stats/dashboard";
import { indicatorOf, reachesTarget, type IndicatorName } from "@/lib/reporting/stats/indicators";
import type { Measure } from "@/lib/reporting/stats/measures";
import { isRunning } from "@/lib/reporting/stats/period";
import {
  describeChange,
  formatIndicator,
  formatShown,
  nameFigure,
} from "@/lib/reporting/stats/format-figures";
import type { Beneficiary } from "@/prisma/generated/enums";

export const WORK_FIGURES = [
  "asked",
  "answerRate",
  "solvedRate",
  "onTimeRate",
  "satisfiedRate",
  "ratedRate",
  "redoRate",
  "late",
  "wholeMedian",
  "wholeP90",
] as const satisfies IndicatorName[];

export const PEOPLE_FIGURES = [
  "services",
  "hours",
  "volunteers",
  "newVolunteers",
  "activeVolunteers",
  "teams",
] as const satisfies IndicatorName[];

/** A table of figures beside the month before, the targets and the median of the peer places. */
export function figuresBlock(
  dashboard: Dashboard,
  translators: ReportTranslators,
  caption: "work" | "people",
  names: readonly IndicatorName[],
): Block {
  const { t, stats } = translators;
  const { targets, peers } = dashboard;
  const hasTargets = names.some((name) => targets[name] !== undefined);
  const columns: Column[] = [
    { header: t("column.figure") },
    { header: t("column.now") },
    { header: previousHeader(dashboard, translators) },
    { header: t("column.change") },
    ...(hasTargets ? [{ header: t("column.target") }] : []),
    ...(peers ? [{ header: t("column.sisters") }] : []),
  ];
  const rows = names.map((name) => [
    nameFigure(stats.t, name, dashboard.isOver),
    ...compareFigure(dashboard, translators, name),
    ...(hasTargets ? [formatTarget(dashboard, translators, name)] : []),
    ...(peers ? [formatIndicator(stats, name, peers.median[name] ?? null)] : []),
  ]);
  return { kind: "table", caption: t(`table.${caption}`), columns, rows };
}

function compareFigure(
  { figures, before }: Dashboard,
  { stats }: ReportTranslators,
  name: IndicatorName,
): string[] {
  const value = indicatorOf(name).of(figures);
  const earlier = indicatorOf(name).of(before);
  return [
    formatIndicator(stats, name, value),
    formatIndicator(stats, name, earlier),
    describeChange(stats, name, value, earlier)?.words ?? stats.t("none"),
  ];
}

function formatTarget(
  { figures, targets }: Dashboard,
  { t, stats }: ReportTranslators,
  name: IndicatorName,
): string {
  const target = targets[name];
  if (target === undefined) return stats.t("none");
  const isReached = reachesTarget(name, indicatorOf(name).of(figures), target);
  const value = formatIndicator(stats, name, target);
  if (isReached === null) return value;
  return t(isReached ? "reached" : "missed", { target: value });
}

const SERVED_MEASURES = {
  OLD_PEOPLE: "servedOldPeople",
  CHILDREN: "servedChildren",
  DISABLED: "servedDisabled",
  NEEDY: "servedNeedy",
  OTHERS: "servedOthers",
} as const satisfies Record<Beneficiary, Measure>;

const BENEFICIARIES = Object.keys(SERVED_MEASURES) as Beneficiary[];

/** The table of services by group of beneficiaries. */
export function servedBlock(dashboard: Dashboard, translators: ReportTranslators): Block {
  const { t, stats, locale } = translators;
  const { figures, before } = dashboard;
  const wishes = getTranslator(locale, "wishes");
  return {
    kind: "table",
    caption: stats.t("served.who"),
    columns: [
      { header: t("column.group") },
      { header: t("column.now") },
      { header: previousHeader(dashboard, translators) },
    ],
    rows: [
      ...BENEFICIARIES.map((group) => [
        wishes(`beneficiary.${group}`),
        formatShown(stats, figures.counts[SERVED_MEASURES[group]]),
        formatShown(stats, before.counts[SERVED_MEASURES[group]]),
      ]),
      [
        stats.t("total"),
        formatShown(stats, figures.counts.services),
        formatShown(stats, before.counts.services),
      ],
    ],
  };
}

function previousHeader({ period, now }: Dashboard, { t }: ReportTranslators): string {
  return t(isRunning(period, now) ? "column.beforeRunning" : "column.before");
}
