/** "percent": a share of 1. "decimal": shown with one decimal place. "date": a day, as midnight UTC. */
export type ColumnKind = "text" | "count" | "percent" | "decimal" | "date";

export type Column = { header: string; kind: ColumnKind };

/** Null: no value. Text in a column of numbers says why there is no number, as MASKED does. */
export type Value = string | number | Date | null;

/** A table, independent of the file format. */
export type Sheet = {
  name: string;
  /** What stands above the columns, a line each: a title, or what and its words. */
  head?: string[][];
  columns: Column[];
  rows: Value[][];
};

/** Replaces a number that could identify a person, or from which such a number could be computed. */
export const MASKED = "*";
