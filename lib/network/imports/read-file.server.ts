import "server-only";
import { readHeader, type Header } from "@/lib/network/imports/columns";
import { readPlace, type GivenPlace } from "@/lib/network/imports/given-place";
import { aProblem, type Problem } from "@/lib/network/imports/problem";
import { isEmptyRow, type RawRow } from "@/lib/network/imports/raw-row";
import { rowsOf } from "@/lib/network/imports/table-rows.server";

export type PlaceFile = { name: string; bytes: Uint8Array };

/** What a file says, and what is wrong with it. */
export type ReadFile = {
  places: GivenPlace[];
  problems: Problem[];
  /** Headers of columns that nothing is read from. */
  unused: string[];
};

/** Lines of one file: more than any province has places of a city. */
const MAX_LINES = 100_000;

/** Rows above the header, such as a title over the whole table. */
const MAX_ABOVE = 10;

/** After so many lines `onProgress` is called. */
const STEP = 1_000;

/**
 * Reads a CSV file or a workbook to its end, whatever is wrong with it: every line that is no place is
 * among the problems. Never throws because of what is in the file. `onProgress` is told the lines read so far.
 */
export async function readPlaceFile(
  { name: file, bytes }: PlaceFile,
  onProgress: (lines: number) => Promise<void> = () => Promise.resolve(),
): Promise<ReadFile> {
  const reading: ReadFile = { places: [], problems: [], unused: [] };
  const rows = await rowsOf(Buffer.from(bytes));
  if ("reason" in rows) {
    const problem = aProblem({ file, line: rows.line }, rows.reason);
    return { ...reading, problems: [problem] };
  }
  try {
    await readRows(rows.rows, file, reading, onProgress);
  } catch (error) {
    if (!rows.isSheet || !(error instanceof Error) || error instanceof ProgressError) throw error;
    // The library throws all kinds of errors at workbooks that are none.
    reading.problems.push(aProblem({ file, line: 1 }, "sheet"));
  }
  return reading;
}

/** An error of `onProgress`, which is none of the file. */
class ProgressError extends Error {}

async function readRows(
  rows: Iterable<RawRow> | AsyncIterable<RawRow>,
  file: string,
  reading: ReadFile,
  onProgress: (lines: number) => Promise<void>,
): Promise<void> {
  let header: Header | null = null;
  let lines = 0;
  for await (const row of rows) {
    if (isEmptyRow(row)) continue;
    lines += 1;
    await tellProgress(onProgress, lines);
    const at = { file, line: row.line };
    if (lines > MAX_LINES) {
      reading.problems.push(aProblem(at, "tooMany"));
      break;
    }
    if (header) readRow(row, header, at, reading);
    else if (lines > MAX_ABOVE) break;
    else header = readHeader(row.cells);
  }
  if (isNothing(reading)) {
    const reason = !header && lines > 0 ? "header" : "empty";
    reading.problems.push(aProblem({ file, line: 1 }, reason));
  }
  if (header) reading.unused = header.unused;
}

function isNothing({ places, problems }: ReadFile): boolean {
  return places.length + problems.length === 0;
}

function readRow(
  row: RawRow,
  header: Header,
  at: { file: string; line: number },
  { places, problems }: ReadFile,
): void {
  if (row.isOpen) {
    // Not the row: columns that nothing is read from may name people.
    problems.push(aProblem(at, "quote", row.cells[header.cells.get("name") ?? -1]));
    return;
  }
  const read = readPlace(row.cells, header, at);
  if ("place" in read) places.push(read.place);
  else problems.push(...read.problems);
}

async function tellProgress(onProgress: (lines: number) => Promise<void>, lines: number) {
  if (lines % STEP !== 0) return;
  try {
    await onProgress(lines);
  } catch (error) {
    throw new ProgressError("progress", { cause: error });
  }
}
