import type { ReactNode } from "react";
import { Numbers } from "@/components/reporting/charts/numbers";
import { Picture } from "@/components/reporting/charts/picture";
import { formatValue, type Format } from "@/lib/reporting/charts/format";
import { ON_SCREEN } from "@/lib/reporting/charts/look";
import { trendChart, type Trend } from "@/lib/reporting/charts/trend";
import { getT } from "@/lib/shared/i18n/request.server";

type Props = {
  id: string;
  caption: ReactNode;
  /** "2026-10", at most thirteen. */
  months: string[];
  series: Trend["series"];
  format: Format;
  target?: number;
  className?: string;
};

/** How one to three figures went, month by month. */
export async function TrendPicture(props: Props) {
  const { id, caption, months, series, format, target, className } = props;
  const t = await getT("charts");
  const trend: Trend = {
    months: months.map((month) => t("trend.month", { month: String(Number(month.slice(5))) })),
    series,
    format,
    target:
      target === undefined
        ? undefined
        : { value: target, label: t("trend.target", { value: formatValue(target, format) }) },
  };
  const value = (of: (number | null)[], index: number) => {
    const known = of[index] ?? null;
    return known === null ? t("none") : formatValue(known, format);
  };
  return (
    <Picture
      id={id}
      svg={trendChart(trend, { id, palette: ON_SCREEN })}
      caption={caption}
      className={className}
    >
      <Numbers
        id={id}
        caption={t("trend.table", { names: series.map(({ name }) => name).join(" · ") })}
        head={[t("trend.head"), ...series.map(({ name }) => name)]}
        rows={months.map((month, index) => ({
          name: month,
          values: series.map(({ values }) => value(values, index)),
        }))}
      />
    </Picture>
  );
}
