import { getTranslator } from "@/lib/shared/i18n/translator";
import type { Block, Column } from "@/lib/reporting/report/report";
import type { ReportWords } from "@/lib/reporting/report/words";
import type { Dashboard } from "@/lib/reporting/stats/dashboard";
import { indicatorOf, reaches, type IndicatorName } from "@/lib/reporting/stats/indicators";
import type { Measure } from "@/lib/reporting/stats/measures";
import { isRunning } from "@/lib/reporting/stats/period";
import { changeOf, shownOf, valueOf } from "@/lib/reporting/stats/words";
import type { Beneficiary } from "@/prisma/generated/enums";

export const WORK = [
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

export const PEOPLE = [
  "services",
  "hours",
  "volunteers",
  "newVolunteers",
  "activeVolunteers",
  "teams",
] as const satisfies IndicatorName[];

/** These figures beside those of the month before, the targets and the places beside. */
export function figuresBlock(
  dashboard: Dashboard,
  words: ReportWords,
  caption: "work" | "people",
  names: readonly IndicatorName[],
): Block {
  const { t, stats } = words;
  const { targets, sisters } = dashboard;
  const hasTargets = names.some((name) => targets[name] !== undefined);
  const columns: Column[] = [
    { header: t("column.figure") },
    { header: t("column.now") },
    { header: beforeHead(dashboard, words) },
    { header: t("column.change") },
    ...(hasTargets ? [{ header: t("column.target") }] : []),
    ...(sisters ? [{ header: t("column.sisters") }] : []),
  ];
  const rows = names.map((name) => [
    stats.t(`figure.${name}`),
    ...comparedOf(dashboard, words, name),
    ...(hasTargets ? [targetOf(dashboard, words, name)] : []),
    ...(sisters ? [valueOf(stats, name, sisters.median[name] ?? null)] : []),
  ]);
  return { kind: "table", caption: t(`table.${caption}`), columns, rows };
}

function comparedOf(
  { figures, before }: Dashboard,
  { stats }: ReportWords,
  name: IndicatorName,
): string[] {
  const value = indicatorOf(name).of(figures);
  // What is late is known of now only.
  const earlier = name === "late" ? null : indicatorOf(name).of(before);
  return [
    valueOf(stats, name, value),
    valueOf(stats, name, earlier),
    changeOf(stats, name, value, earlier)?.words ?? stats.t("none"),
  ];
}

function targetOf(
  { figures, targets }: Dashboard,
  { t, stats }: ReportWords,
  name: IndicatorName,
): string {
  const target = targets[name];
  if (target === undefined) return stats.t("none");
  const isReached = reaches(name, indicatorOf(name).of(figures), target);
  const value = valueOf(stats, name, target);
  if (isReached === null) return value;
  return t(isReached ? "reached" : "missed", { target: value });
}

const SERVED = {
  OLD_PEOPLE: "servedOldPeople",
  CHILDREN: "servedChildren",
  DISABLED: "servedDisabled",
  NEEDY: "servedNeedy",
  OTHERS: "servedOthers",
} as const satisfies Record<Beneficiary, Measure>;

const GROUPS = Object.keys(SERVED) as Beneficiary[];

/** Services by whom they were for. */
export function servedBlock(dashboard: Dashboard, words: ReportWords): Block {
  const { t, stats, locale } = words;
  const { figures, before } = dashboard;
  const wishes = getTranslator(locale, "wishes");
  return {
    kind: "table",
    caption: stats.t("served.who"),
    columns: [
      { header: t("column.group") },
      { header: t("column.now") },
      { header: beforeHead(dashboard, words) },
    ],
    rows: GROUPS.map((group) => [
      wishes(`beneficiary.${group}`),
      shownOf(stats, figures.counts[SERVED[group]]),
      shownOf(stats, before.counts[SERVED[group]]),
    ]),
  };
}

function beforeHead({ period, now }: Dashboard, { t }: ReportWords): string {
  return t(isRunning(period, now) ? "column.beforeRunning" : "column.before");
}
