import { isSmall } from "@/lib/reporting/stats/mask";
import { addCounts, MEASURES, NO_COUNTS, type Counts } from "@/lib/reporting/stats/measures";

/** A month of open data: what was counted at each place of a tree, by category. */
export type MonthOfTree = {
  places: { id: string; parentId: string | null }[];
  categories: { name: string; isSensitive: boolean }[];
  /** By `rowKey`; what is not there is nothing. */
  counts: Map<string, Counts>;
};

export function rowKey(placeId: string, category: string): string {
  return `${placeId} ${category}`;
}

/**
 * The rows of a month that are not shown: those of a sensitive category that hold a small count.
 * A place is the sum of the places under it and what it has itself, and the sum of its categories.
 * So where one part of such a sum would be the only one hidden, another is hidden too, or the one
 * could be worked out; and of a row that is hidden at least one part.
 */
export function hiddenRows(month: MonthOfTree): Set<string> {
  const sums = [...sumsOverPlaces(month), ...sumsOverCategories(month)];
  const hidden = new Set(smallRows(month));
  for (let before = -1; before < hidden.size;) {
    before = hidden.size;
    for (const sum of sums) hideEnough(sum, hidden);
  }
  return hidden;
}

/** Rows that add up to `whole`, another row, if that is in the file. */
type Sum = {
  whole: string | null;
  /** In the order in which they are hidden. */
  parts: string[];
  /** Parts that are not in the file and must not be worked out from it. */
  hiddenOutside: number;
};

function hideEnough({ whole, parts, hiddenOutside }: Sum, hidden: Set<string>): void {
  const count = parts.filter((key) => hidden.has(key)).length + hiddenOutside;
  const isWholeHidden = whole !== null && hidden.has(whole);
  if (count !== (isWholeHidden ? 0 : 1)) return;
  const next = parts.find((key) => !hidden.has(key)) ?? whole;
  if (next !== null) hidden.add(next);
}

function smallRows({ places, categories, counts }: MonthOfTree): string[] {
  const sensitive = categories.filter(({ isSensitive }) => isSensitive);
  return places
    .flatMap(({ id }) => sensitive.map(({ name }) => rowKey(id, name)))
    .filter((key) => hasSmall(countsOf(counts, key)));
}

function sumsOverPlaces({ places, categories, counts }: MonthOfTree): Sum[] {
  const children = new Map<string, string[]>();
  for (const { id, parentId } of places) {
    if (parentId !== null) children.set(parentId, [...(children.get(parentId) ?? []), id]);
  }
  return [...children].flatMap(([placeId, ids]) =>
    categories.map(({ name, isSensitive }) => {
      const whole = rowKey(placeId, name);
      const parts = ids.map((id) => rowKey(id, name));
      const own = () =>
        restOf(
          countsOf(counts, whole),
          parts.map((key) => countsOf(counts, key)),
        );
      const hiddenOutside = isSensitive && hasSmall(own()) ? 1 : 0;
      return { whole, parts: bySize(parts, counts), hiddenOutside };
    }),
  );
}

function sumsOverCategories({ places, categories, counts }: MonthOfTree): Sum[] {
  const keys = (placeId: string, isSensitive: boolean) =>
    categories
      .filter((category) => category.isSensitive === isSensitive)
      .map(({ name }) => rowKey(placeId, name));
  return places.map(({ id }) => ({
    whole: null,
    parts: [...bySize(keys(id, true), counts), ...bySize(keys(id, false), counts)],
    hiddenOutside: 0,
  }));
}

/** The smallest first, nothing at all last. */
function bySize(keys: string[], counts: MonthOfTree["counts"]): string[] {
  const sizes = new Map(keys.map((key) => [key, sizeOf(countsOf(counts, key)) || Infinity]));
  return keys.toSorted((a, b) => ((sizes.get(a) ?? 0) < (sizes.get(b) ?? 0) ? -1 : 1));
}

function countsOf(counts: MonthOfTree["counts"], key: string): Counts {
  return counts.get(key) ?? NO_COUNTS;
}

function hasSmall(counts: Counts): boolean {
  return MEASURES.some((name) => isSmall(counts[name]));
}

function sizeOf(counts: Counts): number {
  return MEASURES.reduce((sum, name) => sum + counts[name], 0);
}

function restOf(whole: Counts, parts: Counts[]): Counts {
  const inParts = addCounts(parts);
  const rest = { ...NO_COUNTS };
  for (const name of MEASURES) rest[name] = whole[name] - inParts[name];
  return rest;
}
