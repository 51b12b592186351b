import { sumBy } from "@/lib/reporting/stats/assemble-figures";
import type { CategoryRow, Dashboard, PlaceRow, Shown } from "@/lib/reporting/stats/dashboard";
import type { Demand } from "@/lib/orders/demand/gaps";
import { isSmall, maskTable } from "@/lib/reporting/stats/mask";
import { listMonths, yearUpTo, type Period } from "@/lib/reporting/stats/period";
import type { CategoryName, SiteCategory } from "@/lib/reporting/stats/read-categories.data";
import type { Readings } from "@/lib/reporting/stats/readings";
import { PENDING } from "@/lib/reporting/stats/shown-categories";
import { BUCKETS, summarizeWaits } from "@/lib/reporting/stats/waits";

type CountColumn = (row: SiteCategory) => number;

/** A row for each category of the place, in the order of the menu. Masked numbers are null. */
export function listCategoryRows(
  readings: Readings,
  shown: CategoryName[],
  isMasked: boolean,
): CategoryRow[] {
  const { unitIds } = readings;
  const countShown = (of: CountColumn) =>
    maskRows([countByCategory(readings, shown, unitIds, of)], shown, isMasked)[0] ?? [];
  const [asked, before, served] = [
    countShown((row) => row.asked),
    countShown((row) => row.askedBefore),
    countShown((row) => row.served),
  ];
  return shown.map(({ isClosed: _, ...category }, index) => {
    const rows = findRows(readings, unitIds, category.name);
    const promises = sumBy(rows, ({ kept, broken }) => kept + broken);
    const isHidden = asked[index] === null;
    return {
      ...category,
      isPending: category.name === PENDING.name,
      asked: asked[index] ?? null,
      askedBefore: before[index] ?? null,
      served: isHidden ? null : (served[index] ?? null),
      onTimeRate: promises === 0 || isHidden ? null : sumBy(rows, ({ kept }) => kept) / promises,
      wait: isHidden ? null : summarizeCategoryWait(readings, category.name),
      volunteers: sumBy(rows, ({ volunteers }) => volunteers),
      teams: sumBy(rows, ({ teams }) => teams),
    };
  });
}

/** How often each category was asked for and served there since the beginning. */
export function sumEverByCategory(readings: Readings) {
  const open = readings.categoryNames.filter(({ isClosed }) => !isClosed);
  return open.map(({ name }) => {
    const rows = findRows(readings, readings.unitIds, name);
    return {
      name,
      everAsked: sumBy(rows, ({ everAsked }) => everAsked),
      everServed: sumBy(rows, ({ everServed }) => everServed),
    };
  });
}

function summarizeCategoryWait({ categoryWaits }: Readings, name: string) {
  const histogram = Array.from({ length: BUCKETS }, () => 0);
  for (const row of categoryWaits) if (row.name === name) histogram[row.bucket] = row.count;
  const wait = summarizeWaits(histogram);
  return wait.count === 0 ? null : wait;
}

/** Wishes asked for in the period: a row for each of `places`, a column for each category. */
export function countByPlaceAndCategory(
  readings: Readings,
  shown: CategoryName[],
  places: PlaceRow[],
  isMasked: boolean,
): Dashboard["heat"] {
  const count = (ids: string[]) => countByCategory(readings, shown, ids, (row) => row.asked);
  const below = places.filter(({ isOwn }) => !isOwn).map(({ id }) => count([id]));
  const own = count(readings.unitIds).map(
    (all, column) => all - sumBy(below, (row) => row[column] ?? 0),
  );
  return maskRows(below.length < places.length ? [...below, own] : below, shown, isMasked);
}

/**
 * For each place and category: the wishes asked for and served in each of the thirteen months up to
 * the end of the period, and the volunteers and teams that could serve them there.
 */
export function listDemand(
  readings: Readings,
  shown: CategoryName[],
  { period, isMasked, heat }: { period: Period; isMasked: boolean; heat: Dashboard["heat"] },
): Demand[] {
  const { place, places } = readings;
  const below = places.filter(({ parentId }) => parentId === place.id);
  const rows = below.length > 0 ? below : places.filter(({ id }) => id === place.id);
  const months = listMonths(yearUpTo(period));
  return rows.flatMap(({ id, name }, row) =>
    shown.flatMap((category, column) => {
      if (category.isClosed || category.name === PENDING.name) return [];
      const isHidden = heat[row]?.[column] === null;
      const hide = (count: number): Shown =>
        isHidden || (isMasked && category.isSensitive && isSmall(count)) ? null : count;
      const [found] = findRows(readings, [id], category.name);
      const [asked, served] = [sumByMonth(found, "asked"), sumByMonth(found, "served")];
      return {
        placeId: id,
        place: name,
        category: category.name,
        categoryEn: category.nameEn,
        asked: months.map((month) => hide(asked.get(month) ?? 0)),
        served: months.map((month) => hide(served.get(month) ?? 0)),
        volunteers: found?.volunteers ?? 0,
        teams: found?.teams ?? 0,
      };
    }),
  );
}

function sumByMonth(row: SiteCategory | undefined, what: "asked" | "served"): Map<string, number> {
  const sums = new Map<string, number>();
  for (const [index, start] of (row?.months.starts ?? []).entries()) {
    const month = start.slice(0, "2026-11".length);
    sums.set(month, (sums.get(month) ?? 0) + (row?.months[what]?.[index] ?? 0));
  }
  return sums;
}

function countByCategory(
  readings: Readings,
  shown: CategoryName[],
  siteIds: string[],
  of: CountColumn,
): number[] {
  return shown.map(({ name }) => sumBy(findRows(readings, siteIds, name), of));
}

/** A table with a column for each category; small sensitive counts masked. */
function maskRows(table: number[][], shown: CategoryName[], isMasked: boolean): Shown[][] {
  if (!isMasked) return table;
  return maskTable(
    table,
    shown.map(({ isSensitive }) => isSensitive),
  );
}

function findRows({ categories }: Readings, siteIds: string[], name: string): SiteCategory[] {
  return categories.filter((row) => row.name === name && siteIds.includes(row.siteId));
}
