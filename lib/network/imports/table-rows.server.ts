import "server-only";
import { csvRows } from "@/lib/network/imports/csv-rows";
import { decode } from "@/lib/network/imports/decode";
import type { RawRow } from "@/lib/network/imports/raw-row";
import { sheetRows } from "@/lib/network/imports/sheet-rows.server";
import { repackWorkbook } from "@/lib/network/imports/workbook-archive.server";

/** The rows of a table in a file, or why there are none and in which line. */
export type TableRows =
  | { rows: Iterable<RawRow> | AsyncIterable<RawRow>; isSheet: boolean }
  | { reason: "encoding" | "oldExcel" | "sheet"; line: number };

/** Reads the rows of a CSV file or a workbook, told apart by their first bytes, since a name says nothing: Excel opens a CSV file called .xls. */
export async function rowsOf(bytes: Buffer): Promise<TableRows> {
  const start = bytes.toString("latin1", 0, 4);
  if (start === "\u00D0\u00CF\u0011\u00E0") return { reason: "oldExcel", line: 1 };
  if (start === "PK\u0003\u0004") {
    const archive = await repackWorkbook(bytes);
    if (!archive) return { reason: "sheet", line: 1 };
    return { rows: sheetRows(archive), isSheet: true };
  }
  const decoded = decode(bytes);
  if (!("text" in decoded)) return { reason: "encoding", line: decoded.line };
  return { rows: csvRows(decoded.text), isSheet: false };
}
