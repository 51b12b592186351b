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
 * The keys of the rows to hide. First, rows of a sensitive category with a small count. A place is the
 * sum of the places below and its own wishes, and also the sum of its categories. If exactly one part
 * of such a sum were hidden, a subtraction would reveal it, so a second part is hidden too. If a total
 * is hidden, at least one of its parts is, or they would add up to it.
 */
export function hiddenRows(month: MonthOfSubtree): Set<string> {
  const sums = [...sumsOverPlaces(month), ...sumsOverCategories(month)];
  const hidden = new Set(smallRows(month));
  for (let before = -1; before < hidden.size;) {
    before = hidden.size;
    for (const sum of sums) hideEnough(sum, hidden);
  }
  return hidden;
}

/** Rows that add up to the row `total`; null where that row is not in the file. */
type Sum = {
  total: string | null;
  /** Row keys, in the order in which they are hidden. */
  parts: string[];
  /** How many secret parts have no row in the file; they too must not be computable. */
  hiddenOutside: number;
};

function hideEnough({ total, parts, hiddenOutside }: Sum, hidden: Set<string>): void {
  const count = parts.filter((key) => hidden.has(key)).length + hiddenOutside;
  const isTotalHidden = total !== null && hidden.has(total);
  if (count !== (isTotalHidden ? 0 : 1)) return;
  const next = parts.find((key) => !hidden.has(key)) ?? total;
  if (next !== null) hidden.add(next);
}

function smallRows({ places, categories, counts }: MonthOfSubtree): string[] {
  const sensitive = categories.filter(({ isSensitive }) => isSensitive);
  return places
    .flatMap(({ id }) => sensitive.map(({ name }) => rowKey(id, name)))
    .filter((key) => hasSmallCount(getCounts(counts, key)));
}

function sumsOverPlaces({ places, categories, counts }: MonthOfSubtree): Sum[] {
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

function sumsOverCategories({ places, categories, counts }: MonthOfSubtree): Sum[] {
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
