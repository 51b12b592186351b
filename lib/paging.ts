/** Where a list begins: after, or before, one of its rows. */
export type Cursor = { after?: string | undefined; before?: string | undefined };

/** The rows of one page and the ids at which its neighbors begin. */
export type Page<Row> = { rows: Row[]; previous: string | undefined; next: string | undefined };

/** What a keyset query asks for: one row more than it shows, to know whether there are more. */
export function keyset({ after, before }: Cursor, rowsPerPage: number) {
  const id = before ?? after;
  return {
    take: (rowsPerPage + 1) * (before ? -1 : 1),
    ...(id ? { cursor: { id }, skip: 1 } : {}),
  };
}

export function pageOf<Row extends { id: string }>(
  found: Row[],
  { after, before }: Cursor,
  rowsPerPage: number,
): Page<Row> {
  const hasMore = found.length > rowsPerPage;
  const rows = before && hasMore ? found.slice(1) : found.slice(0, rowsPerPage);
  const hasPrevious = before ? hasMore : after !== undefined;
  return {
    rows,
    previous: hasPrevious ? rows[0]?.id : undefined,
    next: before || hasMore ? rows.at(-1)?.id : undefined,
  };
}
