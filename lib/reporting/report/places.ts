import type { Block } from "@/lib/reporting/report/report";
import type { ReportTranslators } from "@/lib/reporting/report/translators";
import type { Dashboard } from "@/lib/reporting/stats/dashboard";
import { indicatorOf, type Figures, type IndicatorName } from "@/lib/reporting/stats/indicators";
import { sortPlaces } from "@/lib/reporting/stats/place-order";
import { formatIndicator, labelPlace, nameFigure } from "@/lib/reporting/stats/format-figures";

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

/** The table of places directly below, highest solved rate first, the own wishes of the place after them, the sum last. */
export function placesBlocks(
  { places, figures, isOver }: Dashboard,
  { t, stats }: ReportTranslators,
): Block[] {
  if (places.length === 0) return [];
  const values = (of: Figures) =>
    COLUMNS.map((name) => formatIndicator(stats, name, indicatorOf(name).of(of)));
  return [
    {
      kind: "table",
      caption: t("table.places"),
      columns: [
        { header: stats.t("places.place") },
        ...COLUMNS.map((name) => ({ header: nameFigure(stats.t, name, isOver) })),
      ],
      rows: [
        ...sortPlaces(places, { column: "solvedRate", isUp: false }).map((row) => [
          labelPlace(row, stats),
          ...values(row.figures),
        ]),
        [stats.t("total"), ...values(figures)],
      ],
    },
  ];
}
