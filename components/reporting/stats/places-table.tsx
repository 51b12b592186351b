import { PlaceRowLine } from "@/components/reporting/stats/place-row-line";
import { WideTable } from "@/components/reporting/stats/wide-table";
import { SortHead } from "@/components/ui/sort-head";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";
import type { Translator } from "@/lib/shared/i18n/translator";
import { localPlaceName } from "@/lib/network/sites/local-place-name";
import type { Dashboard } from "@/lib/reporting/stats/dashboard";
import type { IndicatorName } from "@/lib/reporting/stats/indicators";
import { sortPlaces, type PlaceColumn } from "@/lib/reporting/stats/place-order";
import type { StatsView } from "@/lib/reporting/stats/schema";
import { nameFigure } from "@/lib/reporting/stats/format-figures";
import { statsAddress } from "@/lib/reporting/stats/stats-address";

type Props = {
  id: string;
  /** The part of the page the table stands in: there one lands after sorting. */
  anchor: string;
  figures: readonly (PlaceColumn & IndicatorName)[];
  hasLastService?: boolean;
  dashboard: Dashboard;
  view: StatsView;
};

/** A table of the places directly below, with their sum; each column head sorts. */
export async function PlacesTable(props: Props) {
  const { id, anchor, figures, hasLastService = false, dashboard, view } = props;
  const t = await getT("stats");
  const locale = await getLocale();
  const { place, places, figures: total } = dashboard;
  const { sort = "asked", order } = view;
  const rows = sortPlaces(places, { column: sort, isUp: order === "up" });
  const own = { name: place.name, figures: total, lastServiceOn: null };
  const columns: PlaceColumn[] = [
    "place",
    ...figures,
    ...(hasLastService ? (["lastService"] as const) : []),
  ];
  return (
    <WideTable id={id} caption={t("places.caption", { place: localPlaceName(place.name, locale) })}>
      <thead>
        <tr className="border-b border-edge">
          {columns.map((column) => (
            <PlaceHead key={column} {...{ column, view, anchor }} isOver={dashboard.isOver} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <PlaceRowLine
            key={`${row.id}${row.isOwn}`}
            {...{ row, figures, hasLastService }}
            rank={index + 1}
            href={statsAddress({ ...view, place: row.id })}
          />
        ))}
      </tbody>
      <tfoot>
        <PlaceRowLine row={own} {...{ figures, hasLastService }} />
      </tfoot>
    </WideTable>
  );
}

type HeadProps = { column: PlaceColumn; view: StatsView; anchor: string; isOver: boolean };

/** A column head that sorts: the first press descending, the second ascending. */
async function PlaceHead({ column, view, anchor, isOver }: HeadProps) {
  const t = await getT("stats");
  const { sort = "asked", order } = view;
  const isHere = sort === column;
  const isUp = order === "up";
  const next = { ...view, sort: column, order: isHere && !isUp ? ("up" as const) : undefined };
  return (
    <SortHead
      label={columnName(t, column, isOver)}
      href={`${statsAddress(next)}#${anchor}`}
      direction={isHere ? (isUp ? "up" : "down") : undefined}
      className="px-2 text-right align-bottom first:sticky first:left-0 first:bg-paper first:pl-0 first:text-left"
    />
  );
}

function columnName(t: Translator<"stats">, column: PlaceColumn, isOver: boolean): string {
  if (column === "place" || column === "lastService") return t(`places.${column}`);
  return column === "wholeMedian" ? t("short.wholeMedian") : nameFigure(t, column, isOver);
}
