import { FigureMeaning } from "@/components/reporting/stats/figure-meaning";
import { drawSparkline } from "@/lib/reporting/charts/sparkline";
import { fullDaysBetween } from "@/lib/shared/days/durations";
import { getLocale } from "@/lib/shared/i18n/request.server";
import type { Dashboard } from "@/lib/reporting/stats/dashboard";
import { figureDoor, type KeyFigure } from "@/lib/reporting/stats/doors";
import {
  describeChange,
  explainFigure,
  formatIndicator,
  getStatsLanguage,
  nameFigure,
  type StatsLanguage,
} from "@/lib/reporting/stats/format-figures";
import { indicatorOf, reachesTarget, type IndicatorName } from "@/lib/reporting/stats/indicators";
import { judgeChange } from "@/lib/reporting/stats/change";
import { listClosedMonths } from "@/lib/reporting/stats/period";
import type { StatsView } from "@/lib/reporting/stats/schema";
import { indicatorInMonth } from "@/lib/reporting/stats/trends";

type Props = { name: KeyFigure; dashboard: Dashboard; view: StatsView; isHandler: boolean };

/** A figure of the strip: its value as a link, how it went, how it compares, and what it means. */
export async function KeyFigureCell({ name, dashboard, view, isHandler }: Props) {
  const words = getStatsLanguage(await getLocale());
  const { t } = words;
  const isBlank = name === "blank";
  const { isOver } = dashboard;
  const label = isBlank ? t("keyFigure.blank") : nameFigure(t, name, isOver);
  const value = isBlank
    ? t("count", { value: dashboard.coverage.blank.length })
    : formatIndicator(words, name, indicatorOf(name).of(dashboard.figures));
  const spark = isBlank || name === "late" ? "" : drawSparkline(listMonthValues(dashboard, name));
  const notes = listNotes(name, dashboard, words);
  return (
    <div data-figure={name}>
      <dt>{label}</dt>
      <dd
        className={`key-value ${name === "late" && (dashboard.figures.late ?? 0) > 0 ? "bad" : ""}`}
      >
        <a href={figureDoor(name, { dashboard, view, isHandler })}>{value}</a>
      </dd>
      {spark && <dd aria-hidden="true" dangerouslySetInnerHTML={{ __html: spark }} />}
      {notes.map(({ text, tone }) => (
        <dd key={text} className={`key-note ${tone}`}>
          {text}
        </dd>
      ))}
      <dd>
        <FigureMeaning label={label}>
          {isBlank ? t("keyFigure.blankMeans") : explainFigure(t, name, isOver)}
        </FigureMeaning>
      </dd>
    </div>
  );
}

/** The values of the months that are over; a running one is not comparable. */
function listMonthValues({ trend, now }: Dashboard, name: IndicatorName): (number | null)[] {
  return listClosedMonths(trend, now).map((month) => indicatorInMonth(name, month));
}

type Note = { text: string; tone: "" | "good" | "bad" };

function listNotes(name: KeyFigure, dashboard: Dashboard, words: StatsLanguage): Note[] {
  if (name === "blank") return blankNotes(dashboard, words);
  if (name === "late") return lateNotes(dashboard, words);
  return [...changeNotes(name, dashboard, words), ...targetNotes(name, dashboard, words)];
}

function blankNotes({ coverage }: Dashboard, { t }: StatsLanguage): Note[] {
  const quiet = coverage.quiet.reduce((sum, { villages }) => sum + villages, 0);
  return [{ text: t("keyFigure.quiet", { quiet }), tone: quiet > 0 ? "bad" : "" }];
}

function lateNotes({ oldestLate, now, figures, isOver }: Dashboard, { t }: StatsLanguage): Note[] {
  // How old they are is known of now only.
  if (isOver && figures.late !== 0) return [];
  if (!oldestLate || figures.late === 0) return [{ text: t("keyFigure.noneLate"), tone: "good" }];
  return [{ text: t("keyFigure.oldest", { days: fullDaysBetween(oldestLate, now) }), tone: "bad" }];
}

const TONE = { BETTER: "good", WORSE: "bad", NOISE: "" } as const;

function changeNotes(
  name: IndicatorName,
  { figures, before }: Dashboard,
  words: StatsLanguage,
): Note[] {
  const { of } = indicatorOf(name);
  const change = describeChange(words, name, of(figures), of(before));
  if (!change) return [];
  const verdict = judgeChange(name, figures, before);
  const arrow = { up: "▲ ", down: "▼ ", same: "" }[change.direction];
  return [{ text: arrow + change.words, tone: verdict ? TONE[verdict] : "" }];
}

function targetNotes(
  name: IndicatorName,
  { figures, targets }: Dashboard,
  words: StatsLanguage,
): Note[] {
  const { t } = words;
  const rated = formatIndicator(words, "ratedRate", indicatorOf("ratedRate").of(figures));
  const beside: Note[] =
    name === "satisfiedRate" ? [{ text: t("ratedBeside", { value: rated }), tone: "" }] : [];
  const target = targets[name];
  if (target === undefined) return beside;
  const isReached = reachesTarget(name, indicatorOf(name).of(figures), target);
  const text = t("target", {
    isReached: String(isReached),
    target: formatIndicator(words, name, target),
  });
  return [...beside, { text, tone: isReached === null ? "" : isReached ? "good" : "bad" }];
}
