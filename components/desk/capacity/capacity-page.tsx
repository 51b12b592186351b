import Link from "next/link";
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
import { getT } from "@/lib/shared/i18n/request.server";
import type { Translator } from "@/lib/shared/i18n/translator";

/** Open wishes beside free volunteers of the subtree, as a honeycomb and as a table. */
export async function CapacityPage({ towns }: { towns: TownCapacity[] }) {
  const t = await getT("desk");
  const shortest = findShortestTown(towns);
  return (
    <div className="space-y-6">
      <header className="space-y-1">
        <Link href="/desk" prefetch={false} className="target">
          {t("capacity.back")}
        </Link>
        <h1>{t("capacity.title")}</h1>
        <p className="text-lg">{t("capacity.sentence", sumCapacity(towns))}</p>
        {shortest && (
          <p>{t("capacity.shortest", { ...pickLoad(shortest), town: shortest.name })}</p>
        )}
      </header>
      {towns.length === 0 ? (
        <EmptyState title={t("capacity.empty")}>{t("capacity.emptyHint")}</EmptyState>
      ) : (
        <Honeycomb
          isLarge
          groups={towns.map((town) => ({ label: town.name, cells: buildCells(town, towns, t) }))}
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
  t: Translator<"desk">,
): HoneycombCell[] {
  const own = { ...town.own, id: town.id, name: `${town.name} · ${t("capacity.ownCell")}` };
  const cells = isIdle(own) && town.villages.length > 0 ? town.villages : [own, ...town.villages];
  return cells.map((place) => ({
    label: t("capacity.cell", { ...pickLoad(place), place: place.name }),
    value: shareOfMost(place, towns),
    href: deskAddress({ queue: "open", place: place.id }),
    lines: [
      place.open > 0 ? String(place.open) : "",
      place.free > 0 ? t("capacity.volunteers", { free: place.free }) : "",
    ],
    isLate: place.overdue > 0,
  }));
}

function pickLoad({ open, overdue, free }: Capacity): Capacity {
  return { open, overdue, free };
}
