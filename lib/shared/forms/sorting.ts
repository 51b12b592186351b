import * as z from "zod";
import { param } from "@/lib/shared/forms/search-params";

const DIRECTIONS = ["up", "down"] as const;

/** "up": the smallest, the earliest or the first letter comes first. */
export type Direction = (typeof DIRECTIONS)[number];

/** The column a list is sorted by, and which way. */
export type Sorting<Column extends string> = { column: Column; direction: Direction };

/**
 * The parameters by which an address sorts a list: one of these columns, so that no text of an address
 * becomes a key of a query.
 */
export function sortParams<const Columns extends readonly [string, ...string[]]>(columns: Columns) {
  return { sort: param(z.enum(columns)), order: param(z.enum(DIRECTIONS)) };
}

/** What `sortParams` read, as an address or a query has it. */
export type SortParams<Column extends string> = {
  sort?: Column | undefined;
  order?: Direction | undefined;
};

/** What the list is sorted by: its usual order unless the address names a column. */
export function readSorting<Column extends string>(
  { sort, order = "up" }: SortParams<Column>,
  usual: Sorting<Column>,
): Sorting<Column> {
  return sort === undefined ? usual : { column: sort, direction: order };
}

/** What the head of a column sorts by when pressed: its own way first, then the other. */
export function nextSorting<Column extends string>(
  column: Column,
  now: Sorting<Column>,
  first: Direction = "up",
): Sorting<Column> {
  if (now.column !== column) return { column, direction: first };
  return { column, direction: now.direction === "up" ? "down" : "up" };
}

/** The direction in the words of a database. */
export function toSqlOrder(direction: Direction): "asc" | "desc" {
  return direction === "up" ? "asc" : "desc";
}
