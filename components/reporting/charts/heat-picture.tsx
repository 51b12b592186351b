import Link from "next/link";
import type { ReactNode } from "react";
import { Numbers } from "@/components/reporting/charts/numbers";
import { Picture } from "@/components/reporting/charts/picture";
import { formatValue } from "@/lib/reporting/charts/format";
import { heatChart } from "@/lib/reporting/charts/heat";
import { ON_SCREEN } from "@/lib/reporting/charts/look";
import { getT } from "@/lib/shared/i18n/request.server";

type Props = {
  id: string;
  caption: ReactNode;
  /** At most about twenty. */
  rows: { name: string; href?: string }[];
  /** At most about ten. */
  columns: string[];
  /** By row and column; null is masked. */
  values: (number | null)[][];
  className?: string;
};

/** How much of what is where: places by category. */
export async function HeatPicture({ id, caption, rows, columns, values, className }: Props) {
  const t = await getT("charts");
  const heat = { rows: rows.map(({ name }) => name), columns, values, masked: t("masked") };
  return (
    <Picture
      id={id}
      svg={heatChart(heat, { id, palette: ON_SCREEN })}
      caption={caption}
      className={className}
    >
      <Numbers
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
