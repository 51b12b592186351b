import * as z from "zod";
import { param } from "@/lib/shared/forms/search-params";

// Two kinds of lists. One that people leaf through has numbered pages. One that grows at its head,
// newest first, is read on from a mark: with numbers, what comes in meanwhile would push rows onto
// the next page, where they would be seen twice. Both ask for one row more than a page shows, to
// know whether there are more. Neither uses Prisma's `cursor`: with it relations are no longer
// joined but read by statements of their own.

/** The number of a page in an address, counted from 1. */
export const pageParam = param(z.coerce.number().int().min(1).max(1000));

/** The rows of one page and the numbers of its neighbors. */
export type Page<Row> = {
  rows: Row[];
  page: number;
  previous: number | undefined;
  next: number | undefined;
};

/** What a query of one numbered page asks for. */
export function skipTo(page: number | undefined, rowsPerPage: number) {
  return { skip: ((page ?? 1) - 1) * rowsPerPage, take: rowsPerPage + 1 };
}

/** The page of which `skipTo` asked. */
export function pageOf<Row>(
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

/** Where the neighbors of a page are, as components/ui/paging.tsx takes them. */
export function pageLinks(
  { page, previous, next }: Omit<Page<unknown>, "rows">,
  href: (page: number) => string,
) {
  return {
    page,
    previous: previous === undefined ? undefined : href(previous),
    next: next === undefined ? undefined : href(next),
  };
}

/** The last row of a page that is read on from there: the next page begins behind it. */
export type PageMark = { at: Date; id: string };

const WRITTEN = /^(\d{1,14})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** As it stands in the address of the next page. */
export function writeMark({ at, id }: PageMark): string {
  return `${at.getTime()}.${id}`;
}

/** What makes no sense is no mark: the first page. */
export function readMark(text: unknown): PageMark | undefined {
  const [, at, id] = (typeof text === "string" && WRITTEN.exec(text)) || [];
  return at && id ? { at: new Date(Number(at)), id } : undefined;
}

/** A mark in an address. */
export const markParam = z.unknown().transform(readMark).optional();

/** What a query of the page behind a mark asks for, of a list newest first by `column` and id. */
export function readOn<Column extends string>(
  column: Column,
  mark: PageMark | undefined,
  rowsPerPage: number,
) {
  const of = <Value>(value: Value) => ({ [column]: value }) as Record<Column, Value>;
  return {
    where: mark ? { OR: [of({ lt: mark.at }), { ...of(mark.at), id: { lt: mark.id } }] } : {},
    orderBy: [of("desc" as const), { id: "desc" as const }],
    take: rowsPerPage + 1,
  };
}

/** The page of which `readOn` asked, and the mark of the next one, as it stands in an address. */
export function pageBehind<Row>(found: Row[], rowsPerPage: number, markOf: (row: Row) => PageMark) {
  const rows = found.slice(0, rowsPerPage);
  const last = rows.at(-1);
  return { rows, next: last && found.length > rowsPerPage ? writeMark(markOf(last)) : null };
}
