import { Disclosure } from "@/components/ui/disclosure";
import { getLocale } from "@/lib/shared/i18n/request.server";
import type { Dashboard } from "@/lib/reporting/stats/dashboard";
import { indicatorOf, reachesTarget, type IndicatorName } from "@/lib/reporting/stats/indicators";
import {
  describeChange,
  formatIndicator,
  getStatsLanguage,
  type Change,
} from "@/lib/reporting/stats/format-figures";

type Props = { name: IndicatorName; dashboard: Dashboard };

/** A figure with its comparisons, its target and its definition, as a group of a `dl`. */
export async function FigureCard({ name, dashboard }: Props) {
  const words = getStatsLanguage(await getLocale());
  const { t } = words;
  const { figures, peers } = dashboard;
  const { of } = indicatorOf(name);
  const peer = peers?.median[name];
  return (
    <div className="break-inside-avoid border-t border-line pt-2" data-figure={name}>
      <dt className="text-faded">{t(`figure.${name}`)}</dt>
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
        <Disclosure
          summary={
            <>
              {t("whatIsIt")}
              <span className="sr-only">{t("whatIsItOf", { figure: t(`figure.${name}`) })}</span>
            </>
          }
        >
          <p className="max-w-prose pb-2 text-faded">{t(`definition.${name}`)}</p>
        </Disclosure>
      </dd>
    </div>
  );
}

/** The change since the period before; none for late wishes, whose number is known only for now. */
async function ChangeSinceBefore({ name, dashboard: { figures, before } }: Props) {
  const words = getStatsLanguage(await getLocale());
  if (name === "late") return null;
  const { of, better } = indicatorOf(name);
  const change = describeChange(words, name, of(figures), of(before));
  if (!change) return null;
  return (
    <dd className={changeColor(change, better)}>
      <span aria-hidden="true">{ARROW[change.direction]} </span>
      {change.words}
      <span className="text-faded">
        {words.t("beforeIs", { value: formatIndicator(words, name, of(before)) })}
      </span>
    </dd>
  );
}

const ARROW = { up: "▲", down: "▼", same: "=" } as const;

function changeColor({ direction }: Change, better: "MORE" | "LESS" | null): string {
  if (direction === "same" || better === null) return "";
  return (direction === "up") === (better === "MORE") ? "text-bamboo" : "text-cinnabar";
}

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
