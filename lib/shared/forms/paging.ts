import * as z from "zod";
import { param } from "@/lib/shared/forms/search-params";

/** The number of a page in an address, counted from 1. */
export const pageParam = param(z.coerce.number().int().min(1).max(1000));

/** The rows of one page and the numbers of its neighbors. */
export type Page<Row> = {
  rows: Row[];
  page: number;
  previous: number | undefined;
  next: number | undefined;
};

// Not Prisma's `cursor`: with it relations are no longer joined but read by statements of their own.
/** What a query of one page asks for: one row more than it shows, to know whether there are more. */
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
export function pageLinks({ page, previous, next }: Page<unknown>, href: (page: number) => string) {
  return {
    page,
    previous: previous === undefined ? undefined : href(previous),
    next: next === undefined ? undefined : href(next),
  };
}

/** For lists read on from a row: the rows shown and, where there are more, the id of the last. */
export function pageBehind<Row extends { id: string }>(found: Row[], rowsPerPage: number) {
  const rows = found.slice(0, rowsPerPage);
  return { rows, next: found.length > rowsPerPage ? rows.at(-1)?.id : undefined };
}
