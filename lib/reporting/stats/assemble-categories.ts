import { sumBy } from "@/lib/reporting/stats/assemble-figures";
import type { CategoryRow, Dashboard, Shown } from "@/lib/reporting/stats/dashboard";
import type { Demand } from "@/lib/orders/demand/gaps";
import { isSmall, maskTable } from "@/lib/reporting/stats/mask";
import { listMonths, yearUpTo, type Period } from "@/lib/reporting/stats/period";
import type { SiteCategory } from "@/lib/reporting/stats/read-categories.data";
import type { Readings } from "@/lib/reporting/stats/readings";
import { BUCKETS, summarizeWaits } from "@/lib/reporting/stats/waits";

type CountColumn = (row: SiteCategory) => number;

/** A row for each category of the place, in the order of the menu. Masked numbers are null. */
export function listCategoryRows(readings: Readings, isMasked: boolean): CategoryRow[] {
  const { unitIds, categoryNames } = readings;
  const countShown = (of: CountColumn) => buildTable(readings, [unitIds], of, isMasked)[0] ?? [];
  const [asked, before, served] = [
    countShown((row) => row.asked),
    countShown((row) => row.askedBefore),
    countShown((row) => row.served),
  ];
  return categoryNames.map((category, index) => {
    const rows = findRows(readings, unitIds, category.name);
    const promises = sumBy(rows, ({ kept, broken }) => kept + broken);
    const isHidden = asked[index] === null;
    return {
      ...category,
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
  return readings.categoryNames.map(({ name }) => {
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

/** Wishes asked for in the period: a row for each place right under this one, a column for each category. */
export function countByPlaceAndCategory(readings: Readings, isMasked: boolean): Dashboard["heat"] {
  const places = readings.places.filter(({ parentId }) => parentId === readings.place.id);
  return buildTable(
    readings,
    places.map(({ id }) => [id]),
    (row) => row.asked,
    isMasked,
  );
}

/**
 * For each place and category: the wishes asked for and served in each of the thirteen months up to
 * the end of the period, and the volunteers and teams that could serve them there.
 */
export function listDemand(
  readings: Readings,
  period: Period,
  isMasked: boolean,
  heat: Dashboard["heat"],
): Demand[] {
  const { place, places, categoryNames } = readings;
  const below = places.filter(({ parentId }) => parentId === place.id);
  const rows = below.length > 0 ? below : places.filter(({ id }) => id === place.id);
  const months = listMonths(yearUpTo(period));
  return rows.flatMap(({ id, name }, row) =>
    categoryNames.map((category, column) => {
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

/** A row for each group of places, a column for each category; small sensitive counts masked. */
function buildTable(
  readings: Readings,
  groups: string[][],
  of: CountColumn,
  isMasked: boolean,
): Shown[][] {
  const { categoryNames } = readings;
  const table = groups.map((ids) =>
    categoryNames.map(({ name }) => sumBy(findRows(readings, ids, name), of)),
  );
  if (!isMasked) return table;
  return maskTable(
    table,
    categoryNames.map(({ isSensitive }) => isSensitive),
  );
}

function findRows({ categories }: Readings, siteIds: string[], name: string): SiteCategory[] {
  return categories.filter((row) => row.name === name && siteIds.includes(row.siteId));
}
