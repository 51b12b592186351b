import type { ReactNode } from "react";
import { NumbersTable } from "@/components/reporting/charts/numbers-table";
import { Picture } from "@/components/reporting/charts/picture";
import { formatValue, type Format } from "@/lib/reporting/charts/format";
import { SCREEN_PALETTE } from "@/lib/reporting/charts/look";
import { drawTrendChart, type Trend } from "@/lib/reporting/charts/trend";
import { getT } from "@/lib/shared/i18n/request.server";

type Props = {
  id: string;
  caption: ReactNode;
  /** Like "2026-10", at most thirteen. */
  months: string[];
  series: Trend["series"];
  format: Format;
  target?: number;
  className?: string;
  /** Whether the same numbers follow as a table, folded. */
  hasNumbers?: boolean;
};

/** The trend of one to three figures. */
export async function TrendPicture(props: Props) {
  const { id, caption, months, series, format, target, className, hasNumbers = true } = props;
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
  return (
    <Picture
      id={id}
      svg={drawTrendChart(trend, { id, palette: SCREEN_PALETTE })}
      caption={caption}
      {...(className && { className })}
    >
      {hasNumbers && <TrendNumbers {...{ id, months, series, format }} />}
    </Picture>
  );
}

type NumbersProps = Pick<Props, "id" | "months" | "series" | "format"> & { isOpen?: boolean };

/** The numbers of a trend as a table, month by month. */
export async function TrendNumbers({ id, months, series, format, isOpen }: NumbersProps) {
  const t = await getT("charts");
  const formatAt = (values: (number | null)[], index: number) => {
    const known = values[index] ?? null;
    return known === null ? t("none") : formatValue(known, format);
  };
  return (
    <NumbersTable
      id={id}
      isOpen={isOpen}
      caption={t("trend.table", { names: series.map(({ name }) => name).join(" · ") })}
      head={[t("trend.head"), ...series.map(({ name }) => name)]}
      rows={months.map((month, index) => ({
        name: month,
        values: series.map(({ values }) => formatAt(values, index)),
      }))}
    />
  );
}
