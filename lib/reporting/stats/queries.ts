import "server-only";
import type { StaffActor } from "@/lib/shared/auth/actor";
import { db, type Transaction } from "@/lib/shared/db/db";
import { assemble } from "@/lib/reporting/stats/assemble";
import type { Dashboard, DashboardView } from "@/lib/reporting/stats/dashboard";
import { HONEYCOMB_FIGURES } from "@/lib/reporting/stats/indicators";
import {
  findDays,
  isRunning,
  ALL_KNOWN,
  knownUntil,
  lastDayOf,
  periodBefore,
  yearUpTo,
} from "@/lib/reporting/stats/period";
import {
  categoriesBefore,
  categoryCounts,
  categoryNames,
  categoryWaits,
  takeBefore,
} from "@/lib/reporting/stats/read-categories.data";
import {
  monthCounts,
  periodCounts,
  dayCounts,
  villageMeasures,
  waitCounts,
} from "@/lib/reporting/stats/read-counts.data";
import { findPlace, lastServices, quietVillages } from "@/lib/reporting/stats/read-places.data";
import { lateWishes } from "@/lib/reporting/stats/read-late.data";
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
  { period, figure, isCorrected = false }: DashboardView,
  now: Date,
): Promise<Readings> {
  const { childIds, peerIds, ...found } = place;
  const { unitIds, centerIds } = listUnits(place);
  const rowIds = [...new Set([...unitIds, ...childIds])];
  const [before, year] = [periodBefore(period), yearUpTo(period)];
  const { before: daysBefore } = findDays(period, now);
  const runs = isRunning(period, now);
  const known = isCorrected ? ALL_KNOWN : knownUntil(period, now);
  const { tree, ...rows } = await readTogether(tx, {
    tree: treeDigest(place.id),
    quiet: quietVillages(place.id, lastDayOf(period, now), known),
    counts: periodCounts([...rowIds, ...peerIds], period, known),
    before: dayCounts(rowIds, runs ? "DAY" : "MONTH", daysBefore),
    trend: monthCounts(unitIds, year),
    lastServices: lastServices(childIds, known),
    cells: villageMeasures(place.id, period, known, HONEYCOMB_FIGURES[figure]),
    waits: waitCounts([...rowIds, ...peerIds], period, runs ? null : before, known),
    late: lateWishes(runs ? centerIds : [], now),
    categoryNames: categoryNames(centerIds, known),
    categories: categoryCounts(rowIds, period, before, year, known),
    categoriesBefore: categoriesBefore(rowIds, runs ? centerIds : [], daysBefore),
    categoryWaits: categoryWaits(unitIds, period, known),
    targets: placeTargets(place.id),
  });
  const { places, placesById } = await findTree(tx, place.id, known, tree[0]?.digest ?? "");
  const categories = runs ? takeBefore(rows.categories, rows.categoriesBefore) : rows.categories;
  return { place: { ...found, peerIds }, places, placesById, unitIds, ...rows, categories };
}

/** The places whose counts add up to those of a place, and its counties. A city is the sum of its centers. */
function listUnits({ id, level, childIds, centerId }: VisiblePlace) {
  if (level === "CITY") return { unitIds: childIds, centerIds: childIds };
  return { unitIds: [id], centerIds: centerId ? [centerId] : [] };
}

function placeTargets(placeId: string): Query<Pick<StoredTarget, "indicator" | "value">> {
  return { columns: ["indicator", "value"], sql: targetsInLineage(placeId) };
}
