import { hideInSums, type Sum } from "@/lib/reporting/stats/hide-sums";

/** Whether a count, from 1 to 4, could identify a person. */
export function isSmall(count: number): boolean {
  return count > 0 && count < 5;
}

type Cell = { x: number; y: number; count: number };

/**
 * A table of counts, a column for each category, with the small counts of sensitive categories
 * masked (null). Sums of rows and columns are shown elsewhere: further cells are masked until no
 * small count follows from the sums. Columns of a table of one row have no sums.
 */
export function maskTable(rows: number[][], isSensitive: boolean[]): (number | null)[][] {
  const table = rows.map((row, y) => row.map((count, x) => ({ x, y, count })));
  const cells = table.flat();
  const small = cells.filter(({ x, count }) => isSensitive[x] === true && isSmall(count));
  const hidden = new Set(small);
  const hasColumnSums = rows.length > 1;
  const sums = sumsOfTable(cells, hasColumnSums);
  for (;;) {
    hideInSums(sums, hidden);
    const beside = hasColumnSums ? findBesideKnown(cells, hidden, small) : null;
    if (!beside) break;
    hidden.add(beside);
  }
  return table.map((row) => row.map((cell) => (hidden.has(cell) ? null : cell.count)));
}

function sumsOfTable(cells: Cell[], hasColumnSums: boolean): Sum<Cell>[] {
  const lines = hasColumnSums ? (["y", "x"] as const) : (["y"] as const);
  return lines.flatMap((line) =>
    [...Map.groupBy(cells, (cell) => cell[line]).values()].map((parts) => ({
      total: null,
      parts: parts.toSorted(leastFirst),
      hiddenOutside: 0,
    })),
  );
}

/** The next cell to hide, near a small count that follows from the sums; null if no count does. */
function findBesideKnown(cells: Cell[], hidden: Set<Cell>, small: Cell[]): Cell | null {
  const known = small.find((cell) => !canDiffer(cell, hidden));
  if (!known) return null;
  const open = cells.filter((cell) => !hidden.has(cell));
  const near = open.filter(({ x, y }) => x === known.x || y === known.y);
  return (near.length > 0 ? near : open).toSorted(leastFirst)[0] ?? null;
}

/**
 * Whether this hidden cell could have another value with the same sums: a unit is taken from it,
 * given to another hidden cell of its row, taken from one of that column, and so on back to its own
 * column; or the other way round.
 */
function canDiffer(cell: Cell, hidden: Set<Cell>): boolean {
  const others = [...hidden].filter((other) => other !== cell);
  const givers = others.filter(({ count }) => count > 0);
  const isLess = canReturn({ steps: others, line: "y" }, { steps: givers, line: "x" }, cell);
  return isLess || canReturn({ steps: givers, line: "x" }, { steps: others, line: "y" }, cell);
}

type Way = { steps: Cell[]; line: "x" | "y" };

/** Whether a path that alternates between rows and columns leads back to the cell. */
function canReturn(first: Way, second: Way, cell: Cell): boolean {
  const seen = new Set<number>();
  const rest = [cell[first.line]];
  for (let at = rest.pop(); at !== undefined; at = rest.pop()) {
    if (seen.has(at)) continue;
    seen.add(at);
    for (const step of first.steps.filter((other) => other[first.line] === at)) {
      const across = step[second.line];
      if (across === cell[second.line]) return true;
      const back = second.steps.filter((other) => other[second.line] === across);
      rest.push(...back.map((other) => other[first.line]));
    }
  }
  return false;
}

/** Sorts by count, smallest first, with 0 last. */
function leastFirst(a: Cell, b: Cell): number {
  return Number(a.count === 0) - Number(b.count === 0) || a.count - b.count;
}
