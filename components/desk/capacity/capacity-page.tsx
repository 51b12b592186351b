import { localPlaceName } from "@/lib/network/sites/local-place-name";
import { CapacityTable } from "@/components/desk/capacity/capacity-table";
import { Honeycomb, type HoneycombCell } from "@/components/network/sites/honeycomb";
import { EmptyState } from "@/components/ui/empty-state";
import {
  shareOfMost,
  isIdle,
  sumCapacity,
  findShortestTown,
  type TownCapacity,
  type Capacity,
} from "@/lib/desk/capacity/capacity";
import { deskAddress } from "@/lib/desk/queues/desk-address";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";
import type { Translator } from "@/lib/shared/i18n/translator";

/** Open wishes beside free volunteers of the subtree, as a honeycomb and as a table. */
export async function CapacityPage({ towns }: { towns: TownCapacity[] }) {
  const t = await getT("desk");
  const locale = await getLocale();
  const nameOf: NameOf = ({ name }) => localPlaceName(name, locale);
  const shortest = findShortestTown(towns);
  return (
    <div className="space-y-6">
      <header className="space-y-1">
        <a href="/desk" className="target">
          {t("capacity.back")}
        </a>
        <h1>{t("capacity.title")}</h1>
        <p className="text-lg">{t("capacity.sentence", sumCapacity(towns))}</p>
        {shortest && (
          <p>{t("capacity.shortest", { ...pickLoad(shortest), town: nameOf(shortest) })}</p>
        )}
      </header>
      {towns.length === 0 ? (
        <EmptyState title={t("capacity.empty")}>{t("capacity.emptyHint")}</EmptyState>
      ) : (
        <Honeycomb
          isLarge
          groups={towns.map((town) => ({
            label: nameOf(town),
            cells: buildCells(town, towns, { t, nameOf }),
          }))}
          caption={<p className="max-w-prose text-faded">{t("capacity.caption")}</p>}
        >
          <CapacityTable towns={towns} />
        </Honeycomb>
      )}
    </div>
  );
}

/** A cell for each village, and one for the 所 itself if it has wishes or volunteers of its own. */
function buildCells(
  town: TownCapacity,
  towns: TownCapacity[],
  { t, nameOf }: { t: Translator<"desk">; nameOf: NameOf },
): HoneycombCell[] {
  const own = { ...town.own, id: town.id, name: town.name };
  const cells = isIdle(own) && town.villages.length > 0 ? town.villages : [own, ...town.villages];
  const labelOf = (place: typeof own) =>
    place === own ? `${nameOf(town)} · ${t("capacity.ownCell")}` : nameOf(place);
  return cells.map((place) => ({
    label: t("capacity.cell", { ...pickLoad(place), place: labelOf(place) }),
    value: shareOfMost(place, towns),
    href: deskAddress({ queue: "open", place: place.id }),
    lines: [
      place.open > 0 ? String(place.open) : "",
      place.free > 0 ? t("capacity.volunteers", { free: place.free }) : "",
    ],
    isLate: place.overdue > 0,
  }));
}

type NameOf = (place: { name: string }) => string;

function pickLoad({ open, overdue, free }: Capacity): Capacity {
  return { open, overdue, free };
}
