import { addCounts, MEASURES, NO_COUNTS, type Counts } from "@/lib/stats/measures";
import { isSmall } from "@/lib/stats/mask";

/** A month of open data: what was counted at each place of a tree, by category. */
export type MonthOfTree = {
  places: { id: string; parentId: string | null }[];
  categories: { name: string; isSensitive: boolean }[];
  /** What is not there is nothing. */
  counts: Map<string, Counts>;
};

export const keyOf = (placeId: string, category: string) => `${placeId} ${category}`;

/** A row of the file, or what a place has besides the places under it, which nobody is shown. */
type Cell = { key: string; weight: number; isOwn: boolean };

/**
 * The rows of a month that are not shown, by `keyOf`. A row of a sensitive category that holds a
 * small count is not. A place is the sum of what lies under it, and of its categories: so where one
 * row of such a sum would be the only one hidden, another is hidden too, or the one could be worked
 * out; and of a place that is hidden at least one part.
 */
export function hiddenRows(month: MonthOfTree): Set<string> {
  const cells = cellsOf(month);
  const hidden = new Set(cells.small);
  while (hideMore(cells, hidden));
  return new Set([...hidden].filter((key) => !cells.own.has(key)));
}

type Cells = {
  small: string[];
  own: Set<string>;
  /** The parts of each row that has any, by its key. */
  parts: Map<string, Cell[]>;
  /** The categories of each place, the sensitive ones first. */
  lines: Cell[][];
};

function cellsOf({ places, categories, counts }: MonthOfTree): Cells {
  const found: Cells = { small: [], own: new Set(), parts: new Map(), lines: [] };
  const children = Map.groupBy(places, ({ parentId }) => parentId);
  const of = (placeId: string, category: string) =>
    counts.get(keyOf(placeId, category)) ?? NO_COUNTS;
  const cell = (key: string, count: Counts, isSensitive: boolean, isOwn = false): Cell => {
    if (isSensitive && MEASURES.some((name) => isSmall(count[name]))) found.small.push(key);
    if (isOwn) found.own.add(key);
    return { key, weight: weightOf(count), isOwn };
  };
  for (const { id } of places) {
    const below = children.get(id) ?? [];
    const line = categories.map(({ name, isSensitive }) => ({
      ...cell(keyOf(id, name), of(id, name), isSensitive),
      isSensitive,
    }));
    found.lines.push(line.toSorted((a, b) => Number(b.isSensitive) - Number(a.isSensitive)));
    if (below.length === 0) continue;
    for (const { name, isSensitive } of categories) {
      const parts = below.map((child) => ({
        key: keyOf(child.id, name),
        weight: weightOf(of(child.id, name)),
        isOwn: false,
      }));
      const own = restOf(
        of(id, name),
        below.map((child) => of(child.id, name)),
      );
      const rest = cell(`own ${keyOf(id, name)}`, own, isSensitive, true);
      found.parts.set(keyOf(id, name), [...parts, rest]);
    }
  }
  return found;
}

/** One round; whether it hid anything. */
function hideMore({ parts, lines }: Cells, hidden: Set<string>): boolean {
  const before = hidden.size;
  for (const [whole, cells] of parts) {
    const count = hiddenIn(cells, hidden);
    if (count === 1 && !hidden.has(whole)) hideAnother(cells, hidden, whole);
    if (count === 0 && hidden.has(whole)) hideAnother(cells, hidden, whole);
  }
  for (const cells of lines) {
    if (hiddenIn(cells, hidden) === 1) hideAnother(cells, hidden);
  }
  return hidden.size > before;
}

function hiddenIn(cells: Cell[], hidden: Set<string>): number {
  return cells.filter(({ key }) => hidden.has(key)).length;
}
