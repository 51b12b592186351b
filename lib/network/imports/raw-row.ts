/** A row of a table as it stands in a file, or a line that could not be read as one. */
export type RawRow = {
  /** Counted from 1, as spreadsheets and editors show it. */
  line: number;
  cells: string[];
  /** A quotation mark that is not closed: where the cell ends cannot be known. */
  isOpen?: boolean;
};

/** Cells of one row; what stands behind them is no column of ours. */
export const MAX_CELLS = 200;

/** Characters of one cell; what follows them is not looked at. */
export const MAX_CELL_LENGTH = 2_000;

export function isEmptyRow({ cells, isOpen }: RawRow): boolean {
  return !isOpen && cells.every((cell) => cell.trim() === "");
}
