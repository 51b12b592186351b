import type { Block } from "@/lib/report/report";
import { valueOf, type Words } from "@/lib/report/words";
import { bareName } from "@/lib/sites/bare-name";
import type { Dashboard, PlaceRow } from "@/lib/stats/dashboard";
import { indicatorOf, type IndicatorName } from "@/lib/stats/indicators";

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

/** The places under this one, the highest share solved first; what it has itself comes last. */
export function placesBlock({ places }: Dashboard, words: Words): Block[] {
  if (places.length === 0) return [];
  const { t } = words;
  const nameOf = ({ isOwn, name }: PlaceRow) =>
    isOwn ? t("own", { place: bareName(name) }) : bareName(name);
  return [
    {
      kind: "table",
      caption: t("table.places"),
      columns: [
        { header: t("column.place") },
        ...COLUMNS.map((name) => ({ header: t(`figure.${name}`) })),
      ],
      rows: ranked(places).map((row) => [
        nameOf(row),
        ...COLUMNS.map((name) => valueOf(words, name, indicatorOf(name).of(row.figures))),
      ]),
    },
  ];
}

function ranked(places: PlaceRow[]): PlaceRow[] {
  const solved = ({ figures }: PlaceRow) => indicatorOf("solvedRate").of(figures) ?? -1;
  return places.toSorted(
    (a, b) =>
      Number(a.isOwn) - Number(b.isOwn) ||
      solved(b) - solved(a) ||
      b.figures.counts.asked - a.figures.counts.asked,
  );
}
