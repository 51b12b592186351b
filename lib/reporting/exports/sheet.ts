/** "percent" is a share of 1; "decimal" is shown with one place; "date" a day, given as its midnight UTC. */
export type ColumnKind = "text" | "count" | "percent" | "decimal" | "date";

export type Column = { header: string; kind: ColumnKind };

/** Null: there is nothing to say. Text in a column of numbers: why there is none, as MASKED. */
export type Value = string | number | Date | null;

/** A table as any file takes it. */
export type Sheet = {
  name: string;
  columns: Column[];
  rows: Value[][];
};

/** Stands for a number that could tell who it was, or from which such a number could be worked out. */
export const MASKED = "*";
