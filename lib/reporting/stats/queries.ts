import "server-only";
import type { StaffActor } from "@/lib/shared/auth/actor";
import { formatDay } from "@/lib/shared/days/china-time";
import { db, type Transaction } from "@/lib/shared/db/db";
import { assemble } from "@/lib/reporting/stats/assemble";
import type { Dashboard, DashboardView } from "@/lib/reporting/stats/dashboard";
import { COMB_FIGURES } from "@/lib/reporting/stats/indicators";
import { daysOf, isRunning, periodBefore, yearUpTo } from "@/lib/reporting/stats/period";
import {
  categoriesOf,
  categoryNames,
  categoryWaits,
} from "@/lib/reporting/stats/read-categories.data";
import {
  countsByMonth,
  countsOf,
  countsOfDays,
  lateOf,
  measuresOfVillages,
  waitsOf,
} from "@/lib/reporting/stats/read-counts.data";
import { findPlace, lastServices, quietVillages } from "@/lib/reporting/stats/read-places.data";
import { readTogether, type Query } from "@/lib/reporting/stats/read-together.data";
import { findTree, treeDigest } from "@/lib/reporting/stats/read-tree.data";
import type { Readings } from "@/lib/reporting/stats/readings";
import { setTargets, type SetTarget } from "@/lib/reporting/stats/read-targets.data";

/**
 * Everything that is said of a place in a period, or null where the reader may not see the place.
 * Two statements, however many places and events, and one where places have changed; of one
 * moment, so that the sums are right.
 */
export function findDashboard(
  actor: StaffActor,
  view: DashboardView,
  now = new Date(),
): Promise<Dashboard | null> {
  return db.$transaction(
    async (tx) => {
      const place = await findPlace(tx, actor, view.placeId ?? actor.siteId);
      if (!place) return null;
      return assemble(actor, view, await read(tx, place, view, now), now);
    },
    { isolationLevel: "RepeatableRead" },
  );
}

type Found = NonNullable<Awaited<ReturnType<typeof findPlace>>>;

async function read(
  tx: Transaction,
  place: Found,
  { period, figure }: DashboardView,
  now: Date,
): Promise<Readings> {
  const { childIds, sisterIds, ...found } = place;
  // A city has no counts of its own: it is the sum of its centers.
  const isCity = place.level === "CITY";
  const unitIds = isCity ? childIds : [place.id];
  const centerIds = isCity ? childIds : place.centerId ? [place.centerId] : [];
  const rowIds = [...new Set([...unitIds, ...childIds])];
  const [before, year] = [periodBefore(period), yearUpTo(period)];
  const { tree, ...rows } = await readTogether(tx, {
    tree: treeDigest(place.id),
    quiet: quietVillages(place.id, formatDay(now)),
    counts: countsOf([...rowIds, ...sisterIds], period),
    before: countsOfDays(
      rowIds,
      isRunning(period, now) ? "DAY" : "MONTH",
      daysOf(period, now).before,
    ),
    trend: countsByMonth(unitIds, year),
    lastServices: lastServices(childIds),
    cells: measuresOfVillages(place.id, period, COMB_FIGURES[figure]),
    waits: waitsOf([...rowIds, ...sisterIds], period, before),
    late: lateOf(centerIds, now),
    categoryNames: categoryNames(centerIds),
    categories: categoriesOf(rowIds, period, before, year),
    categoryWaits: categoryWaits(unitIds, period),
    targets: targetsOf(place.id),
  });
  const { places, placesById } = await findTree(tx, place.id, tree[0]?.digest ?? "");
  return { place: { ...found, sisterIds }, places, placesById, unitIds, ...rows };
}

function targetsOf(placeId: string): Query<Pick<SetTarget, "indicator" | "value">> {
  return { columns: ["indicator", "value"], sql: setTargets(placeId) };
}
