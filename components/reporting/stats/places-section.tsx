import Link from "next/link";
import { PlaceRowLine } from "@/components/reporting/stats/place-row-line";
import { StatsSection } from "@/components/reporting/stats/stats-section";
import { WideTable } from "@/components/reporting/stats/wide-table";
import { getT } from "@/lib/shared/i18n/request.server";
import type { Translator } from "@/lib/shared/i18n/translator";
import { bareName } from "@/lib/network/sites/bare-name";
import type { Dashboard } from "@/lib/reporting/stats/dashboard";
import { sortPlaces, PLACE_COLUMNS, type PlaceColumn } from "@/lib/reporting/stats/place-order";
import type { StatsView } from "@/lib/reporting/stats/schema";
import { statsAddress } from "@/lib/reporting/stats/stats-address";

type Props = { dashboard: Dashboard; view: StatsView };

/** The table of places directly below, sorted by the chosen column. */
export async function PlacesSection({ dashboard, view }: Props) {
  const t = await getT("stats");
  const { place, places, figures } = dashboard;
  const { sort = "asked", order } = view;
  const rows = sortPlaces(places, { column: sort, isUp: order === "up" });
  const own = { name: place.name, figures, lastServiceOn: null };
  return (
    <StatsSection name="places" dashboard={dashboard} table="places">
      <WideTable id="places-table" caption={t("places.caption", { place: bareName(place.name) })}>
        <thead>
          <tr className="border-b border-edge">
            {PLACE_COLUMNS.map((column) => (
              <SortHead key={column} column={column} view={view} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <PlaceRowLine
              key={`${row.id}${row.isOwn}`}
              row={row}
              rank={index + 1}
              href={statsAddress({ ...view, place: row.id })}
            />
          ))}
        </tbody>
        <tfoot>
          <PlaceRowLine row={own} />
        </tfoot>
      </WideTable>
    </StatsSection>
  );
}

/** A column head that sorts: the first click descending, the second ascending. */
async function SortHead({ column, view }: { column: PlaceColumn; view: StatsView }) {
  const t = await getT("stats");
  const { sort = "asked", order } = view;
  const isHere = sort === column;
  const isUp = order === "up";
  const next = { ...view, sort: column, order: isHere && !isUp ? ("up" as const) : undefined };
  const label = columnName(t, column);
  return (
    <th
      scope="col"
      aria-sort={isHere ? (isUp ? "ascending" : "descending") : undefined}
      className="min-w-16 px-2 text-right align-bottom first:sticky first:left-0 first:bg-paper first:pl-0 first:text-left"
    >
      <Link
        href={`${statsAddress(next)}#places`}
        prefetch={false}
        className="target font-bold"
        title={t("places.sortBy", { column: label })}
      >
        {label}
        {isHere && <span aria-hidden="true">{isUp ? " ↑" : " ↓"}</span>}
      </Link>
    </th>
  );
}

function columnName(t: Translator<"stats">, column: PlaceColumn): string {
  if (column === "place" || column === "lastService") return t(`places.${column}`);
  return column === "wholeMedian" ? t("short.wholeMedian") : t(`figure.${column}`);
}
