type Row = Record<string, string | number | boolean | null>;

/** The rows of a table that a change took away or added; a changed row is one of each. */
export type ChangedRows = { before: Row[]; after: Row[] };

/** What differs between two readings of a table; null if nothing does. Rows have no order. */
export function findChangedRows(before: Row[], after: Row[]): ChangedRows | null {
  const gone = withoutRows(before, after);
  const added = withoutRows(after, before);
  return gone.length > 0 || added.length > 0 ? { before: gone, after: added } : null;
}

function withoutRows(rows: Row[], others: Row[]): Row[] {
  const known = new Set(others.map((row) => JSON.stringify(row)));
  return rows.filter((row) => !known.has(JSON.stringify(row)));
}
