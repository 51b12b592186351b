import type { ReactNode } from "react";
import { HoneycombLegend } from "@/components/reporting/charts/honeycomb-legend";
import { drawTown, type CellLook } from "@/lib/reporting/charts/honeycomb-cells";
import type { LegendItem } from "@/lib/reporting/charts/honeycomb-legend";
import type { VillageGroup } from "@/lib/reporting/charts/honeycombs";

type Props = {
  groups: VillageGroup[];
  look: CellLook;
  legend: LegendItem[];
  /** What a cell and its shade mean: the text alternative. */
  caption: ReactNode;
};

const PIXELS_PER_EM = 16;

/** Villages as cells, shaded by their value. Grouped in a county by town, in a city by county. */
export function VillageHoneycombs({ groups, look, legend, caption }: Props) {
  return (
    <figure className="min-w-0">
      <figcaption>{caption}</figcaption>
      <ul className={groups.length === 1 ? "comb comb-alone" : "comb"}>
        {groups.map((group) => (
          <TownCells key={group.id} group={group} look={look} />
        ))}
      </ul>
      <HoneycombLegend items={legend} />
    </figure>
  );
}

/** The picture grows with the text around it. */
function TownCells({ group, look }: { group: VillageGroup; look: CellLook }) {
  const { svg, width, height } = drawTown(group, look);
  const em = width / (look.footScale ?? 1) / PIXELS_PER_EM;
  return (
    <li>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        width={`${em.toFixed(2)}em`}
        dangerouslySetInnerHTML={{ __html: svg }}
      />
    </li>
  );
}
