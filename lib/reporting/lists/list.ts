import type { Column, Value } from "@/lib/reporting/exports/sheet";

/** More than a clerk reads, and little enough to be made while one waits. */
export const MAX_ROWS = 10_000;

/** A list as it leaves the system. */
export type List = {
  title: string;
  /** The search, the filters and the order, in words. */
  filters: string[];
  columns: Column[];
  rows: Value[][];
  /** How many rows there are in all; null if nobody has counted more than are here. */
  total: number | null;
};
