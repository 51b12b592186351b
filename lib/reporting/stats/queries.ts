import "server-only";
import type { StaffActor } from "@/lib/shared/auth/actor";
import { formatDay } from "@/lib/shared/days/china-time";
import { db, type Transaction } from "@/lib/shared/db/db";
import { assemble } from "@/lib/reporting/stats/assemble";
import type { Dashboard, DashboardView } from "@/lib/reporting/stats/dashboard";
import { HONEYCOMB_FIGURES } from "@/lib/reporting/stats/indicators";
import { findDays, isRunning, periodBefore, yearUpTo } from "@/lib/reporting/stats/period";
import {
  categoryCounts,
  categoryNames,
  categoryWaits,
} from "@/lib/reporting/stats/read-categories.data";
import {
  monthCounts,
  periodCounts,
  dayCounts,
  lateWishes,
  villageMeasures,
  waitCounts,
} from "@/lib/reporting/stats/read-counts.data";
import { findPlace, lastServices, quietVillages } from "@/lib/reporting/stats/read-places.data";
import { readTogether, type Query } from "@/lib/reporting/stats/read-together.data";
import { findTree, treeDigest } from "@/lib/reporting/stats/read-tree.data";
import type { Readings } from "@/lib/reporting/stats/readings";
import { targetsInLineage, type StoredTarget } from "@/lib/reporting/stats/read-targets.data";

/**
 * The dashboard of a place in a period, or null if the reader may not see the place. Takes two
 * statements, however many places and events there are, and a third if places have changed; all of
 * one moment, so that the sums are right.
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
      return assemble(actor, view, await readAll(tx, place, view, now), now);
    },
    { isolationLevel: "RepeatableRead" },
  );
}

type VisiblePlace = NonNullable<Awaited<ReturnType<typeof findPlace>>>;

async function readAll(
  tx: Transaction,
  place: VisiblePlace,
  { period, figure }: DashboardView,
  now: Date,
): Promise<Readings> {
  const { childIds, peerIds, ...found } = place;
  // A city has no counts of its own: it is the sum of its centers.
  const isCity = place.level === "CITY";
  const unitIds = isCity ? childIds : [place.id];
  const centerIds = isCity ? childIds : place.centerId ? [place.centerId] : [];
  const rowIds = [...new Set([...unitIds, ...childIds])];
  const [before, year] = [periodBefore(period), yearUpTo(period)];
  const { tree, ...rows } = await readTogether(tx, {
    tree: treeDigest(place.id),
    quiet: quietVillages(place.id, formatDay(now)),
    counts: periodCounts([...rowIds, ...peerIds], period),
    before: dayCounts(
      rowIds,
      isRunning(period, now) ? "DAY" : "MONTH",
      findDays(period, now).before,
    ),
    trend: monthCounts(unitIds, year),
    lastServices: lastServices(childIds),
    cells: villageMeasures(place.id, period, HONEYCOMB_FIGURES[figure]),
    waits: waitCounts([...rowIds, ...peerIds], period, before),
    late: lateWishes(centerIds, now),
    categoryNames: categoryNames(centerIds),
    categories: categoryCounts(rowIds, period, before, year),
    categoryWaits: categoryWaits(unitIds, period),
    targets: placeTargets(place.id),
  });
  const { places, placesById } = await findTree(tx, place.id, tree[0]?.digest ?? "");
  return { place: { ...found, peerIds }, places, placesById, unitIds, ...rows };
}

function placeTargets(placeId: string): Query<Pick<StoredTarget, "indicator" | "value">> {
  return { columns: ["indicator", "value"], sql: targetsInLineage(placeId) };
}
