import { FigureMeaning } from "@/components/reporting/stats/figure-meaning";
import { getLocale } from "@/lib/shared/i18n/request.server";
import type { Dashboard } from "@/lib/reporting/stats/dashboard";
import { indicatorOf, reachesTarget, type IndicatorName } from "@/lib/reporting/stats/indicators";
import { judgeChange } from "@/lib/reporting/stats/change";
import {
  describeChange,
  explainFigure,
  formatIndicator,
  getStatsLanguage,
  nameFigure,
} from "@/lib/reporting/stats/format-figures";

type Props = { name: IndicatorName; dashboard: Dashboard };

/** A figure with its comparisons, its target and its definition, as a group of a `dl`. */
export async function FigureCard({ name, dashboard }: Props) {
  const words = getStatsLanguage(await getLocale());
  const { t } = words;
  const { figures, peers, isOver } = dashboard;
  const label = nameFigure(t, name, isOver);
  const { of } = indicatorOf(name);
  const peer = peers?.median[name];
  return (
    <div className="break-inside-avoid border-t border-line pt-2" data-figure={name}>
      <dt className="text-faded">{label}</dt>
      <dd className="font-song text-[2rem] leading-tight font-bold">
        {formatIndicator(words, name, of(figures))}
      </dd>
      <ChangeSinceBefore name={name} dashboard={dashboard} />
      {name === "satisfiedRate" && (
        <dd>
          {t("ratedBeside", {
            value: formatIndicator(words, "ratedRate", indicatorOf("ratedRate").of(figures)),
          })}
        </dd>
      )}
      {peer !== undefined && (
        <dd className="text-faded">
          {t("sisters", { value: formatIndicator(words, name, peer) })}
        </dd>
      )}
      <TargetMark name={name} dashboard={dashboard} />
      <dd>
        <FigureMeaning label={label}>{explainFigure(t, name, isOver)}</FigureMeaning>
      </dd>
    </div>
  );
}

/** The change since the period before, in color only if it is more than chance. */
async function ChangeSinceBefore({ name, dashboard: { figures, before, isOver } }: Props) {
  const words = getStatsLanguage(await getLocale());
  const { of, unit } = indicatorOf(name);
  if (unit === "hours" && !isOver) return <dd className="text-faded">{words.t("tooEarly")}</dd>;
  const change = describeChange(words, name, of(figures), of(before));
  if (!change) return null;
  const verdict = judgeChange(name, figures, before);
  const value = formatIndicator(words, name, of(before));
  return (
    <dd className={verdict ? COLOR[verdict] : ""}>
      <span aria-hidden="true">{ARROW[change.direction]} </span>
      {change.words}
      <span className="text-faded">
        {words.t(STOCKS.includes(name) ? "stockBefore" : "beforeIs", { value })}
      </span>
      {verdict && <span className="sr-only"> {words.t("changeIs", { verdict })}</span>}
    </dd>
  );
}

/** What there is at a moment: compared with the end of the period before. */
const STOCKS: IndicatorName[] = ["late", "volunteers", "teams"];

const ARROW = { up: "▲", down: "▼", same: "=" } as const;

const COLOR = { BETTER: "text-bamboo", WORSE: "text-cinnabar", NOISE: "" } as const;

const MARK = { true: "✓", false: "✗", null: "" } as const;
const TONE = { true: "text-bamboo", false: "text-cinnabar", null: "" } as const;

async function TargetMark({ name, dashboard: { figures, targets } }: Props) {
  const words = getStatsLanguage(await getLocale());
  const target = targets[name];
  if (target === undefined) return null;
  const isReached = `${reachesTarget(name, indicatorOf(name).of(figures), target)}` as const;
  return (
    <dd className={TONE[isReached]}>
      <span aria-hidden="true">{MARK[isReached]} </span>
      {words.t("target", { isReached, target: formatIndicator(words, name, target) })}
    </dd>
  );
}
