import type { Block, Column } from "@/lib/report/report";
import { changeOf, valueOf, type Words } from "@/lib/report/words";
import type { Dashboard } from "@/lib/stats/dashboard";
import { indicatorOf, reaches, type IndicatorName } from "@/lib/stats/indicators";
import { isRunning } from "@/lib/stats/period";

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
  words: Words,
  caption: "work" | "people",
  names: readonly IndicatorName[],
): Block {
  const { t } = words;
  const { targets, sisters, period, now } = dashboard;
  const hasTargets = names.some((name) => targets[name] !== undefined);
  const columns: Column[] = [
    { header: t("column.figure") },
    { header: t("column.now") },
    { header: t(isRunning(period, now) ? "column.beforeRunning" : "column.before") },
    { header: t("column.change") },
    ...(hasTargets ? [{ header: t("column.target") }] : []),
    ...(sisters ? [{ header: t("column.sisters") }] : []),
  ];
  const rows = names.map((name) => [
    t(`figure.${name}`),
    ...comparedOf(dashboard, words, name),
    ...(hasTargets ? [targetOf(dashboard, words, name)] : []),
    ...(sisters ? [valueOf(words, name, sisters.median[name] ?? null)] : []),
  ]);
  return { kind: "table", caption: t(`table.${caption}`), columns, rows };
}

function comparedOf({ figures, before }: Dashboard, words: Words, name: IndicatorName): string[] {
  const value = indicatorOf(name).of(figures);
  // What is late is known of now only.
  const earlier = name === "late" ? null : indicatorOf(name).of(before);
  return [
    valueOf(words, name, value),
    valueOf(words, name, earlier),
    changeOf(words, name, value, earlier),
  ];
}

function targetOf({ figures, targets }: Dashboard, words: Words, name: IndicatorName): string {
  const { t } = words;
  const target = targets[name];
  if (target === undefined) return t("none");
  const isReached = reaches(name, indicatorOf(name).of(figures), target);
  const value = valueOf(words, name, target);
  if (isReached === null) return value;
  return t(isReached ? "reached" : "missed", { target: value });
}

const GROUPS = [
  "servedOldPeople",
  "servedChildren",
  "servedDisabled",
  "servedNeedy",
  "servedOthers",
] as const;

/** Services by whom they were for. */
export function servedBlock({ figures, before, ...view }: Dashboard, words: Words): Block {
  const { t } = words;
  const isBegun = isRunning(view.period, view.now);
  return {
    kind: "table",
    caption: t("table.served"),
    columns: [
      { header: t("column.group") },
      { header: t("column.now") },
      { header: t(isBegun ? "column.beforeRunning" : "column.before") },
    ],
    rows: GROUPS.map((group) => [
      t(`group.${group}`),
      t("count", { value: figures.counts[group] }),
      t("count", { value: before.counts[group] }),
    ]),
  };
}
