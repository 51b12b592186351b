/** So few cases that somebody could tell who it was. */
export function isSmall(count: number): boolean {
  return count > 0 && count < 5;
}

/**
 * A table of counts, a column for each category, with the small counts of sensitive categories
 * masked (null). Sums of rows and columns are shown elsewhere: so wherever one cell of a row or a
 * column is masked another is too, or the one could be worked out.
 */
export function maskTable(rows: number[][], isSensitive: boolean[]): (number | null)[][] {
  const hidden = rows.map((row) =>
    row.map((count, at) => isSensitive[at] === true && isSmall(count)),
  );
  while (hideOneMore(rows, hidden));
  return rows.map((row, y) => row.map((count, x) => (hidden[y]?.[x] ? null : count)));
}

type Cell = { x: number; y: number; count: number };

function hideOneMore(rows: number[][], hidden: boolean[][]): boolean {
  for (const line of linesOf(rows)) {
    const open = line.filter(({ x, y }) => !hidden[y]?.[x]);
    if (line.length - open.length !== 1) continue;
    const [next] = open.toSorted((a, b) => rank(a) - rank(b));
    if (!next) continue;
    const row = hidden[next.y];
    if (row) row[next.x] = true;
    return true;
  }
  return false;
}

/** The smallest first, nothing at all last. */
function rank({ count }: Cell): number {
  return count === 0 ? Infinity : count;
}

function linesOf(rows: number[][]): Cell[][] {
  const cells = rows.map((row, y) => row.map((count, x) => ({ x, y, count })));
  const columns = (cells[0] ?? []).map(({ x }) => cells.flatMap((row) => row[x] ?? []));
  return rows.length > 1 ? [...cells, ...columns] : cells;
}
