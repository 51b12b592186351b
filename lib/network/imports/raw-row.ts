/** A row of a table as it stands in a file, or a line that could not be read as one. */
export type RawRow = {
  /** Counted from 1, as spreadsheets and editors show it. */
  line: number;
  cells: string[];
  /** A quotation mark that is not closed: where the cell ends cannot be known. */
  isOpen?: boolean;
};

export function isEmptyRow({ cells, isOpen }: RawRow): boolean {
  return !isOpen && cells.every((cell) => cell.trim() === "");
}
