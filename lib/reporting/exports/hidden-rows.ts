import { hideInSums, type Sum } from "@/lib/reporting/stats/hide-sums";
import { isSmall } from "@/lib/reporting/stats/mask";
import { addCounts, MEASURES, NO_COUNTS, type Counts } from "@/lib/reporting/stats/measures";

/** A month of open data: the counts of each place of a subtree, by category. */
export type MonthOfSubtree = {
  places: { id: string; parentId: string | null }[];
  categories: { name: string; isSensitive: boolean }[];
  /** By `rowKey`; a missing row is zero. */
  counts: Map<string, Counts>;
};

export function rowKey(placeId: string, category: string): string {
  return `${placeId} ${category}`;
}

/**
 * The keys of the rows to hide: rows of a sensitive category with a small count, and as many others as
 * it takes that these do not follow from sums. A place is the sum of the places below and its own
 * wishes, which have no row in the file, and also the sum of its categories.
 */
export function hiddenRows(month: MonthOfSubtree): Set<string> {
  const hidden = new Set(smallRows(month));
  hideInSums([...sumsOverPlaces(month), ...sumsOverCategories(month)], hidden);
  return hidden;
}

function smallRows({ places, categories, counts }: MonthOfSubtree): string[] {
  const sensitive = categories.filter(({ isSensitive }) => isSensitive);
  return places
    .flatMap(({ id }) => sensitive.map(({ name }) => rowKey(id, name)))
    .filter((key) => hasSmallCount(getCounts(counts, key)));
}

function sumsOverPlaces({ places, categories, counts }: MonthOfSubtree): Sum<string>[] {
  const children = new Map<string, string[]>();
  for (const { id, parentId } of places) {
    if (parentId !== null) children.set(parentId, [...(children.get(parentId) ?? []), id]);
  }
  return [...children].flatMap(([placeId, ids]) =>
    categories.map(({ name, isSensitive }) => {
      const total = rowKey(placeId, name);
      const parts = ids.map((id) => rowKey(id, name));
      const own = () =>
        subtractParts(
          getCounts(counts, total),
          parts.map((key) => getCounts(counts, key)),
        );
      const hiddenOutside = isSensitive && hasSmallCount(own()) ? 1 : 0;
      return { total, parts: sortBySize(parts, counts), hiddenOutside };
    }),
  );
}

function sumsOverCategories({ places, categories, counts }: MonthOfSubtree): Sum<string>[] {
  const keys = (placeId: string, isSensitive: boolean) =>
    categories
      .filter((category) => category.isSensitive === isSensitive)
      .map(({ name }) => rowKey(placeId, name));
  return places.map(({ id }) => ({
    total: null,
    parts: [...sortBySize(keys(id, true), counts), ...sortBySize(keys(id, false), counts)],
    hiddenOutside: 0,
  }));
}

/** Smallest first; rows of zero last, since hiding them protects nothing. */
function sortBySize(keys: string[], counts: MonthOfSubtree["counts"]): string[] {
  const sizes = new Map(keys.map((key) => [key, sumMeasures(getCounts(counts, key)) || Infinity]));
  return keys.toSorted((a, b) => ((sizes.get(a) ?? 0) < (sizes.get(b) ?? 0) ? -1 : 1));
}

function getCounts(counts: MonthOfSubtree["counts"], key: string): Counts {
  return counts.get(key) ?? NO_COUNTS;
}

function hasSmallCount(counts: Counts): boolean {
  return MEASURES.some((name) => isSmall(counts[name]));
}

function sumMeasures(counts: Counts): number {
  return MEASURES.reduce((sum, name) => sum + counts[name], 0);
}

function subtractParts(total: Counts, parts: Counts[]): Counts {
  const sumOfParts = addCounts(parts);
  const rest = { ...NO_COUNTS };
  for (const name of MEASURES) rest[name] = total[name] - sumOfParts[name];
  return rest;
}
