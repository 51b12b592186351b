import Link from "next/link";
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
  className?: string;
};

/** The heat map of counts by place and category, with its numbers as a table. */
export async function HeatPicture({ id, caption, rows, columns, values, className }: Props) {
  const t = await getT("charts");
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
        head={[t("heat.place"), ...columns]}
        rows={rows.map(({ name, href }, row) => ({
          name: href ? (
            <Link href={href} prefetch={false} className="target print:min-h-0">
              {name}
            </Link>
          ) : (
            name
          ),
          values: (values[row] ?? []).map((value) =>
            value === null ? t("masked") : formatValue(value, "count"),
          ),
        }))}
      />
    </Picture>
  );
}
