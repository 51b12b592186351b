import * as z from "zod";
import { param } from "@/lib/shared/forms/search-params";
import { toSqlOrder, type Direction } from "@/lib/shared/forms/sorting";

// Lists are paged in two ways. Stable lists have numbered pages. Lists that grow at their head, newest
// first, are paged by a cursor: with numbers, a new row would push others onto the next page, where
// they would be seen twice. Both ask for one row more than a page shows, to know whether there are
// more. Neither uses Prisma's `cursor`: with it, relations are read by statements of their own
// instead of joined.

/** The number of a page in an address, counted from 1. */
export const pageParam = param(z.coerce.number().int().min(1).max(1000));

/** The rows of one page and the numbers of its neighbors. */
export type Page<Row> = {
  rows: Row[];
  page: number;
  previous: number | undefined;
  next: number | undefined;
};

/** The arguments of a Prisma query for one numbered page; the first page if `page` is absent. */
export function pageArgs(page: number | undefined, rowsPerPage: number) {
  return { skip: ((page ?? 1) - 1) * rowsPerPage, take: rowsPerPage + 1 };
}

/** Makes a page of the rows found with `pageArgs`. */
export function toPage<Row>(
  found: Row[],
  page: number | undefined,
  rowsPerPage: number,
): Page<Row> {
  const number = page ?? 1;
  return {
    rows: found.slice(0, rowsPerPage),
    page: number,
    previous: number > 1 ? number - 1 : undefined,
    next: found.length > rowsPerPage ? number + 1 : undefined,
  };
}

/** A page that knows how many rows there are on all pages, and so the number of the last page. */
export type CountedPage<Row> = Page<Row> & { total: number; last: number };

/** Makes a page of rows that say how many there are; a page after the last one is empty. */
export function toCountedPage<Row extends { total: number }>(
  rows: Row[],
  page: number | undefined,
  rowsPerPage: number,
): CountedPage<Row> {
  const number = page ?? 1;
  const total = rows[0]?.total ?? 0;
  const last = Math.max(1, Math.ceil(total / rowsPerPage));
  return {
    rows,
    total,
    last,
    page: number,
    previous: number > 1 ? number - 1 : undefined,
    next: number < last ? number + 1 : undefined,
  };
}

/** The props of components/ui/paging.tsx for a numbered page. */
export function pageLinks(
  { page, previous, next, last }: Omit<Page<unknown>, "rows"> & { last?: number | undefined },
  href: (page: number) => string,
) {
  return {
    page,
    last,
    previous: previous === undefined ? undefined : href(previous),
    next: next === undefined ? undefined : href(next),
  };
}

/** The position of the last row of a page, after which the next page begins. */
export type Cursor = { at: Date; id: string };

const CURSOR_FORMAT = /^(\d{1,14})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** The cursor as a parameter of an address. */
export function formatCursor({ at, id }: Cursor): string {
  return `${at.getTime()}.${id}`;
}

/** Undefined, which means the first page, if the text is not a cursor. */
export function parseCursor(text: unknown): Cursor | undefined {
  const [, at, id] = (typeof text === "string" && CURSOR_FORMAT.exec(text)) || [];
  return at && id ? { at: new Date(Number(at)), id } : undefined;
}

/** A cursor in an address. */
export const cursorParam = z.unknown().transform(parseCursor).optional();

/**
 * The arguments of a Prisma query for the page after a cursor, in a list sorted by `column` and id,
 * newest first unless it goes up; the first page if there is no cursor.
 */
export function cursorArgs<Column extends string>(
  column: Column,
  cursor: Cursor | undefined,
  rowsPerPage: number,
  direction: Direction = "down",
) {
  const of = <Value>(value: Value) => ({ [column]: value }) as Record<Column, Value>;
  const beyond = <Value>(value: Value) => (direction === "up" ? { gt: value } : { lt: value });
  const way = toSqlOrder(direction);
  return {
    where: cursor
      ? { OR: [of(beyond(cursor.at)), { ...of(cursor.at), id: beyond(cursor.id) }] }
      : {},
    orderBy: [of(way), { id: way }],
    take: rowsPerPage + 1,
  };
}

/** Makes a page of the rows found with `cursorArgs`; `next` is the cursor of the next page as text, null on the last page. */
export function toCursorPage<Row>(
  found: Row[],
  rowsPerPage: number,
  toCursor: (row: Row) => Cursor,
) {
  const rows = found.slice(0, rowsPerPage);
  const last = rows.at(-1);
  return { rows, next: last && found.length > rowsPerPage ? formatCursor(toCursor(last)) : null };
}
