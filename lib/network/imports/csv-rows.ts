import { MAX_CELL_LENGTH, MAX_CELLS, type RawRow } from "@/lib/network/imports/raw-row";

/**
 * The rows of a CSV file, in one pass. Not by csv-parse, which ends at the first quotation mark that is not
 * closed: here such a row is marked and reading goes on in the next line, so that all wrong lines can be
 * told at once.
 */
export function* csvRows(text: string): Generator<RawRow> {
  const lines = text.replace(/\r\n?/g, "\n");
  const cell = cellPattern(findDelimiter(lines));
  let line = 1;
  for (let at = 0; at < lines.length;) {
    const { cells, end, isOpen } = readRow(lines, at, cell);
    yield { line, cells, ...(isOpen && { isOpen }) };
    line += countLines(lines, at, end);
    at = end;
  }
}

const DELIMITERS = [",", ";", "\t"] as const;

/** The sign that stands most often in the first line that has anything in it. */
function findDelimiter(text: string): string {
  const [first = ""] = /^.*[^\s,;].*$/m.exec(text.slice(0, 10_000)) ?? [];
  const counts = DELIMITERS.map((sign) => first.split(sign).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ",";
}

/** A quoted part, in which a doubled quote stands for one, and what follows it up to the delimiter. */
function cellPattern(delimiter: string): RegExp {
  const quoted = `"(?<quoted>(?:[^"]|""){0,${MAX_CELL_LENGTH}})"(?!")`;
  return new RegExp(
    `(?: *${quoted})?(?<plain>[^${delimiter}\\n]*)(?<end>[${delimiter}\\n]|$)`,
    "y",
  );
}

type Read = { cells: string[]; end: number; isOpen?: boolean };

/** `pattern` is sticky: each match begins where the last one ended. */
function readRow(text: string, start: number, pattern: RegExp): Read {
  const cells: string[] = [];
  pattern.lastIndex = start;
  while (cells.length < MAX_CELLS) {
    const { cell, isLast } = readCell(text, pattern);
    if (cell === null) return { cells, end: endOfLine(text, start), isOpen: true };
    cells.push(cell.slice(0, MAX_CELL_LENGTH));
    if (isLast) return { cells, end: pattern.lastIndex };
  }
  return { cells, end: endOfLine(text, pattern.lastIndex) };
}

/** The next cell; null if its quotation mark is not closed. */
function readCell(text: string, pattern: RegExp): { cell: string | null; isLast: boolean } {
  const { quoted, plain = "", end = "" } = pattern.exec(text)?.groups ?? {};
  const isLast = end === "" || end === "\n";
  if (quoted !== undefined) return { cell: quoted.replaceAll('""', '"') + plain, isLast };
  return { cell: plain.trimStart().startsWith('"') ? null : plain, isLast };
}

function endOfLine(text: string, start: number): number {
  const end = text.indexOf("\n", start);
  return end < 0 ? text.length : end + 1;
}

function countLines(text: string, start: number, end: number): number {
  let lines = 0;
  for (let at = text.indexOf("\n", start); at >= 0 && at < end; at = text.indexOf("\n", at + 1)) {
    lines += 1;
  }
  return lines;
}
