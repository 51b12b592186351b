import "server-only";
import type { StaffActor } from "@/lib/auth/actor";
import { dayOf } from "@/lib/clocks/calendar";
import { db, type Transaction } from "@/lib/db";
import { assemble } from "@/lib/stats/assemble";
import type { Dashboard, DashboardView } from "@/lib/stats/dashboard";
import { COMB_FIGURES } from "@/lib/stats/indicators";
import { daysOf, isRunning, laterDay, periodBefore, yearUpTo } from "@/lib/stats/period";
import {
  findCategories,
  findCategoryMonths,
  findCategoryNames,
  findCategoryWaits,
} from "@/lib/stats/read-categories";
import {
  findCounts,
  findCountsByMonth,
  findCountsOfDays,
  findLate,
  findMeasuresOfVillages,
  findWaits,
} from "@/lib/stats/read-counts";
import {
  findLastServices,
  findPlace,
  findPlacesAround,
  findTargets,
  type PlaceBelow,
} from "@/lib/stats/read-places";
import type { Readings } from "@/lib/stats/readings";

/** A place is lively where there was a service within so many days. */
const LIVELY_DAYS = 30;

/**
 * Everything that is said of a place in a period, or null where the reader may not see the place.
 * Fourteen statements, however many places and events; all of one moment, so that the sums are right.
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
      const places = await findPlacesAround(tx, place.id, laterDay(dayOf(now), -LIVELY_DAYS));
      const readings = await read(tx, place, places, view, now);
      return assemble(actor, view, readings, now);
    },
    { isolationLevel: "RepeatableRead" },
  );
}

type Found = NonNullable<Awaited<ReturnType<typeof findPlace>>>;

async function read(
  tx: Transaction,
  place: Found,
  places: PlaceBelow[],
  { period, figure }: DashboardView,
  now: Date,
): Promise<Readings> {
  const childIds = idsOf(places.filter(({ parentId }) => parentId === place.id));
  // A city has no counts of its own: it is the sum of its centers.
  const isCity = place.level === "CITY";
  const unitIds = isCity ? childIds : [place.id];
  const centerIds = isCity ? childIds : place.centerId ? [place.centerId] : [];
  const rowIds = [...new Set([...unitIds, ...childIds])];
  const before = periodBefore(period);
  return {
    place,
    places,
    unitIds,
    counts: await findCounts(tx, [...rowIds, ...place.sisterIds], period),
    before: isRunning(period, now)
      ? await findCountsOfDays(tx, rowIds, daysOf(period, now).before)
      : await findCounts(tx, rowIds, before),
    trend: await findCountsByMonth(tx, unitIds, yearUpTo(period)),
    lastServices: await findLastServices(tx, childIds),
    cells: await findMeasuresOfVillages(tx, place.id, period, COMB_FIGURES[figure]),
    waits: await findWaits(tx, [...rowIds, ...place.sisterIds], period, before),
    late: await findLate(tx, centerIds, now),
    categoryNames: await findCategoryNames(tx, centerIds),
    categories: await findCategories(tx, rowIds, period, before),
    categoryMonths: await findCategoryMonths(tx, rowIds, yearUpTo(period)),
    categoryWaits: await findCategoryWaits(tx, unitIds, period),
    targets: await findTargets(tx, place.lineage),
  };
}

function idsOf(places: { id: string }[]): string[] {
  return places.map(({ id }) => id);
}
