import { TrendPicture } from "@/components/reporting/charts/trend-picture";
import { StatsSection } from "@/components/reporting/stats/stats-section";
import { Tabs } from "@/components/ui/tabs";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";
import type { Dashboard } from "@/lib/reporting/stats/dashboard";
import { indicatorOf } from "@/lib/reporting/stats/indicators";
import type { StatsView } from "@/lib/reporting/stats/schema";
import { statsAddress } from "@/lib/reporting/stats/stats-address";
import {
  indicatorInMonth,
  TREND_NAMES,
  TRENDS,
  type TrendName,
} from "@/lib/reporting/stats/trends";
import { formatMonth, getStatsLanguage } from "@/lib/reporting/stats/format-figures";

type Props = { dashboard: Dashboard; view: StatsView };

/** The chosen trend over thirteen months, so that the same month of last year is included. */
export async function TrendSection({ dashboard, view }: Props) {
  const t = await getT("stats");
  const { trend: name = "wishes" } = view;
  return (
    <StatsSection name="trend" dashboard={dashboard} table="trend">
      <div className="print-none">
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

export async function TrendLines({ dashboard, name }: { dashboard: Dashboard; name: TrendName }) {
  const words = getStatsLanguage(await getLocale());
  const { t } = words;
  const { trend, period, targets } = dashboard;
  const [first] = TRENDS[name];
  const target = TRENDS[name].length === 1 ? targets[first] : undefined;
  return (
    <TrendPicture
      id="trend-picture"
      caption={t("trend.caption", {
        names: t(`trend.name.${name}`),
        month: formatMonth(words, period.to),
      })}
      months={trend.map(({ month }) => month)}
      series={TRENDS[name].map((figure) => ({
        name: t(`figure.${figure}`),
        values: trend.map(({ counts }) => indicatorInMonth(figure, counts)),
      }))}
      format={indicatorOf(first).unit === "share" ? "percent" : "count"}
      {...(target !== undefined && { target })}
    />
  );
}
