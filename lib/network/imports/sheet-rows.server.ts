import "server-only";
import { Readable } from "node:stream";
import exceljs, { type Cell } from "@protobi/exceljs";
import { MAX_CELL_LENGTH, MAX_CELLS, type RawRow } from "@/lib/network/imports/raw-row";

/**
 * The rows of the first sheet of a workbook that has any, read row by row. Throws whatever the library
 * throws at what is no workbook; the archive itself has to be sound (repackWorkbook).
 */
export async function* sheetRows(archive: Buffer[]): AsyncGenerator<RawRow> {
  const workbook = new exceljs.stream.xlsx.WorkbookReader(Readable.from(chunksOf(archive)), {});
  for await (const sheet of workbook) {
    let line = 0;
    for await (const row of sheet) {
      line = Number.isInteger(row.number) ? row.number : line + 1;
      const cells = Array.from({ length: Math.min(row.cellCount, MAX_CELLS) }, (_, index) =>
        textOf(row.getCell(index + 1)),
      );
      yield { line, cells };
    }
    if (line > 0) return;
  }
}

/** The whole at once would keep the process busy until it is read to its end. */
function* chunksOf(archive: Buffer[]): Generator<Buffer> {
  for (const part of archive) {
    for (let at = 0; at < part.length; at += 65_536) yield part.subarray(at, at + 65_536);
  }
}

/** What a cell shows. A code that is a number has all its digits, however Excel shows it. */
function textOf({ value }: Cell): string {
  return plain(value).slice(0, MAX_CELL_LENGTH);
}

function plain(value: unknown): string {
  if (["string", "number", "boolean"].includes(typeof value)) return String(value);
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "" : value.toISOString();
  if (Array.isArray(value)) return value.map(plain).join("");
  if (typeof value !== "object" || value === null) return "";
  const { richText, result, text } = value as Record<string, unknown>;
  return plain(richText ?? result ?? text);
}
