import type { ReactNode } from "react";
import { NumbersTable } from "@/components/reporting/charts/numbers-table";
import { Picture } from "@/components/reporting/charts/picture";
import { formatValue } from "@/lib/reporting/charts/format";
import { drawHeatChart } from "@/lib/reporting/charts/heat";
import { SCREEN_PALETTE } from "@/lib/reporting/charts/look";
import { getT } from "@/lib/shared/i18n/request.server";

type Props = {
  id: string;
  caption: ReactNode;
  /** At most about twenty rows. */
  rows: { name: string; href?: string }[];
  /** Names of the columns, at most about ten. */
  columns: string[];
  /** `values[row][column]`; null is masked. */
  values: (number | null)[][];
  /** The sums of the rows and of the columns, the last of which is the sum of all. */
  totals?: { label: string; rows: number[]; columns: (number | null)[] };
  className?: string;
};

/** The heat map of counts by place and category, with its numbers as a table. */
export async function HeatPicture({
  id,
  caption,
  rows,
  columns,
  values,
  totals,
  className,
}: Props) {
  const t = await getT("charts");
  const format = (value: number | null) =>
    value === null ? t("masked") : formatValue(value, "count");
  const heat = { rows: rows.map(({ name }) => name), columns, values, masked: t("masked") };
  return (
    <Picture
      id={id}
      svg={drawHeatChart(heat, { id, palette: SCREEN_PALETTE })}
      caption={caption}
      className={className}
    >
      <NumbersTable
        id={id}
        caption={t("heat.table")}
        head={[t("heat.place"), ...columns, ...(totals ? [totals.label] : [])]}
        rows={[
          ...rows.map(({ name, href }, row) => ({
            name: href ? (
              <a href={href} className="target print:min-h-0">
                {name}
              </a>
            ) : (
              name
            ),
            values: [...(values[row] ?? []), ...(totals ? [totals.rows[row] ?? 0] : [])].map(
              format,
            ),
          })),
          ...(totals ? [{ name: totals.label, values: totals.columns.map(format) }] : []),
        ]}
      />
    </Picture>
  );
}
