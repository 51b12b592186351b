import type { CellLook } from "@/lib/reporting/charts/honeycomb-cells";
import { listLegend, type LegendItem } from "@/lib/reporting/charts/honeycomb-legend";
import { findScale } from "@/lib/reporting/charts/honeycomb-scale";
import {
  hasCellLinks,
  type VillageCell,
  type VillageGroup,
} from "@/lib/reporting/charts/honeycombs";
import { getTranslator } from "@/lib/shared/i18n/translator";
import type { Dashboard } from "@/lib/reporting/stats/dashboard";
import { formatIndicator, type StatsLanguage } from "@/lib/reporting/stats/format-figures";
import {
  formatInCell,
  labelVillageGroups,
  stepOf,
  toneOf,
} from "@/lib/reporting/stats/village-groups";

/** A honeycomb ready to be drawn: named cells, how they look, and what the shades mean. */
export type LabelledHoneycomb = { groups: VillageGroup[]; look: CellLook; legend: LegendItem[] };

/** Beside hundreds of others a cell has no number, and names are written larger than it. */
const MANY_CELLS_SCALE = 1.9;

type Options = {
  words: StatsLanguage;
  paint: CellLook["paint"];
  /** Absent: nothing is a link. */
  hrefOf?: (placeId: string) => string;
};

/** The villages of a dashboard with the figure it shows them by. */
export function labelHoneycomb(
  dashboard: Dashboard,
  { words, paint, hrefOf }: Options,
): LabelledHoneycomb {
  const { figure } = dashboard;
  const t = getTranslator(words.locale, "charts");
  const labelled = labelVillageGroups(dashboard, { words, hrefOf: hrefOf ?? (() => "") });
  const groups = hrefOf ? labelled : labelled.map(({ href: _href, ...group }) => group);
  const cells = groups.flatMap((group) => group.cells);
  const [tone, step] = [toneOf(figure), stepOf(figure)];
  const scale = findScale(
    cells.map(({ value }) => value),
    step,
  );
  const format = (value: number) => formatIndicator(words, figure, value);
  const describe = ({ label, value, isClosed }: VillageCell) =>
    t("honeycombs.cell", {
      place: label,
      value:
        value === null ? t(isClosed ? "honeycombs.closed" : "honeycombs.unknown") : format(value),
    });
  const isLinked = hasCellLinks(groups);
  return {
    groups,
    look: {
      ...{ scale, tone, describe, paint, isLinked },
      short: (value) => formatInCell(figure, value),
      footScale: isLinked ? 1 : MANY_CELLS_SCALE,
    },
    legend: listLegend({ cells, scale, tone, step, format }, t),
  };
}
