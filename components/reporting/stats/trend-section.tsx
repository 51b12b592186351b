import { TrendNumbers, TrendPicture } from "@/components/reporting/charts/trend-picture";
import { StatsSection } from "@/components/reporting/stats/stats-section";
import { Tabs } from "@/components/ui/tabs";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";
import type { Dashboard } from "@/lib/reporting/stats/dashboard";
import { indicatorOf } from "@/lib/reporting/stats/indicators";
import { listClosedMonths } from "@/lib/reporting/stats/period";
import type { StatsView } from "@/lib/reporting/stats/schema";
import { statsAddress } from "@/lib/reporting/stats/stats-address";
import {
  indicatorInMonth,
  TREND_NAMES,
  TRENDS,
  type TrendName,
} from "@/lib/reporting/stats/trends";
import {
  formatMonth,
  getStatsLanguage,
  type StatsLanguage,
} from "@/lib/reporting/stats/format-figures";

type Props = { dashboard: Dashboard; view: StatsView };

/** The chosen trend over a year. */
export async function TrendSection({ dashboard, view }: Props) {
  const t = await getT("stats");
  const { trend: name = "wishes" } = view;
  return (
    <StatsSection name="trend">
      <div className="stats-tabs print-none">
        <Tabs
          label={t("trend.choose")}
          tabs={TREND_NAMES.map((trend) => ({
            href: `${statsAddress({ ...view, trend })}#trend`,
            label: t(`trend.name.${trend}`),
            isHere: trend === name,
          }))}
        />
      </div>
      <TrendLines dashboard={dashboard} name={name} />
    </StatsSection>
  );
}

type LinesProps = { dashboard: Dashboard; name: TrendName };

/** The months that are over; a running one would look like a fall. */
export async function TrendLines({ dashboard, name }: LinesProps) {
  const words = getStatsLanguage(await getLocale());
  const { t } = words;
  const { trend, now, targets } = dashboard;
  const [first] = TRENDS[name];
  const target = TRENDS[name].length === 1 ? targets[first] : undefined;
  const closed = listClosedMonths(trend, now);
  return (
    <TrendPicture
      id="trend-picture"
      className="max-w-none"
      hasNumbers={false}
      caption={t("trend.caption", {
        names: t(`trend.name.${name}`),
        month: formatMonth(words, closed.at(-1)?.month ?? ""),
        months: closed.length,
      })}
      {...readLines(closed, name, words)}
      {...(target !== undefined && { target })}
    />
  );
}

/** All thirteen months as a table, the running one too. */
export async function TrendTable({ dashboard, name }: LinesProps) {
  const words = getStatsLanguage(await getLocale());
  return <TrendNumbers id="trend-numbers" isOpen {...readLines(dashboard.trend, name, words)} />;
}

function readLines(trend: Dashboard["trend"], name: TrendName, { t }: StatsLanguage) {
  const [first] = TRENDS[name];
  return {
    months: trend.map(({ month }) => month),
    series: TRENDS[name].map((figure) => ({
      name: t(`figure.${figure}`),
      values: trend.map((month) => indicatorInMonth(figure, month)),
    })),
    format: indicatorOf(first).unit === "share" ? ("percent" as const) : ("count" as const),
  };
}
