import type { Block } from "@/lib/reporting/report/report";
import type { ReportTranslators } from "@/lib/reporting/report/translators";
import { bareName } from "@/lib/network/sites/bare-name";
import type { Dashboard, PlaceRow } from "@/lib/reporting/stats/dashboard";
import { indicatorOf, type IndicatorName } from "@/lib/reporting/stats/indicators";
import { sortPlaces } from "@/lib/reporting/stats/place-order";
import { formatIndicator } from "@/lib/reporting/stats/format-figures";

const COLUMNS = [
  "asked",
  "solvedRate",
  "answerRate",
  "onTimeRate",
  "satisfiedRate",
  "ratedRate",
  "services",
  "late",
] as const satisfies IndicatorName[];

/** The table of places directly below, highest solved rate first, the own wishes of the place last. */
export function placesBlocks({ places }: Dashboard, { t, stats }: ReportTranslators): Block[] {
  if (places.length === 0) return [];
  const formatName = ({ isOwn, name }: PlaceRow) =>
    isOwn ? stats.t("places.own", { place: bareName(name) }) : bareName(name);
  return [
    {
      kind: "table",
      caption: t("table.places"),
      columns: [
        { header: stats.t("places.place") },
        ...COLUMNS.map((name) => ({ header: stats.t(`figure.${name}`) })),
      ],
      rows: sortPlaces(places, { column: "solvedRate", isUp: false }).map((row) => [
        formatName(row),
        ...COLUMNS.map((name) => formatIndicator(stats, name, indicatorOf(name).of(row.figures))),
      ]),
    },
  ];
}
