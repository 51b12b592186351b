import { CELL, drawShape } from "@/lib/reporting/charts/honeycomb-cells";
import type { LegendItem } from "@/lib/reporting/charts/honeycomb-legend";
import { paintByClass } from "@/lib/reporting/charts/honeycomb-look";
import { getT } from "@/lib/shared/i18n/request.server";

/** What each shade stands for, with its break points, and what slashes and a pale cell mean. */
export async function HoneycombLegend({ items }: { items: LegendItem[] }) {
  const t = await getT("charts");
  return (
    <ul aria-label={t("honeycombs.legend")} className="comb-legend">
      {items.map(({ kind, text }) => (
        <li key={kind + text}>
          <svg
            viewBox={`0 0 ${2 * CELL.half} ${2 * CELL.radius}`}
            aria-hidden="true"
            dangerouslySetInnerHTML={{
              __html: drawShape(kind, { x: CELL.half, y: CELL.radius }, paintByClass),
            }}
          />
          {text}
        </li>
      ))}
    </ul>
  );
}
