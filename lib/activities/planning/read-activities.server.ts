import "server-only";
import { randomUUID } from "node:crypto";
import type * as z from "zod";
import { readColumns, toFields, type FileColumn } from "@/lib/activities/planning/file-rows";
import { MAX_ROWS, quickAddSchema, type QuickAdd } from "@/lib/activities/planning/schema";
import { isEmptyRow, type RawRow } from "@/lib/network/imports/raw-row";
import { rowsOf } from "@/lib/network/imports/table-rows.server";
import { bareName } from "@/lib/network/sites/bare-name";

/** What is wrong with a line: the field, and a key of the messages under `fields`. */
export type LineFault = { line: number; field: string; message: string; params: object };

export type ReadActivities = { rows: QuickAdd[]; faults: LineFault[] };

/** Rows above the header, such as a title over the whole table. */
const MAX_ABOVE = 10;

type For = {
  /** The fields of the quick form that say whose plan it is, and of which month. */
  planner: Record<string, string>;
  siteId: string;
  /** The places it can be held at, by name. */
  sites: { id: string; name: string }[];
};

/** Reads a CSV file or a workbook of activities to its end, whatever is wrong with it. */
export async function readActivities(bytes: Uint8Array, of: For): Promise<ReadActivities> {
  const reading: ReadActivities = { rows: [], faults: [] };
  const table = await rowsOf(Buffer.from(bytes));
  if ("reason" in table) return { rows: [], faults: [fault(table.line, "file", "fileUnreadable")] };
  try {
    await readAll(table.rows, of, reading);
  } catch (error) {
    if (!table.isSheet || !(error instanceof Error)) throw error;
    // The library throws all kinds of errors at workbooks that are none.
    reading.faults.push(fault(1, "file", "fileUnreadable"));
  }
  return reading;
}

async function readAll(
  rows: Iterable<RawRow> | AsyncIterable<RawRow>,
  of: For,
  reading: ReadActivities,
): Promise<void> {
  let columns: Map<FileColumn, number> | null = null;
  let lines = 0;
  for await (const row of rows) {
    if (isEmptyRow(row)) continue;
    lines += 1;
    if (lines > MAX_ROWS + MAX_ABOVE) {
      reading.faults.push({ ...fault(row.line, "file", "fileTooLong"), params: { max: MAX_ROWS } });
      return;
    }
    if (columns) readLine(row, columns, of, reading);
    else if (lines > MAX_ABOVE) break;
    else columns = readColumns(row.cells);
  }
  if (!columns) reading.faults.push(fault(1, "file", "fileHeader"));
  else if (reading.rows.length + reading.faults.length === 0) {
    reading.faults.push(fault(1, "file", "fileEmpty"));
  }
}

function readLine(
  { line, cells, isOpen }: RawRow,
  columns: Map<FileColumn, number>,
  { planner, siteId, sites }: For,
  { rows, faults }: ReadActivities,
): void {
  if (isOpen) {
    faults.push(fault(line, "file", "fileQuote"));
    return;
  }
  const { fields, site } = toFields(cells, columns);
  const place = site === "" ? { id: siteId } : findPlace(site, sites);
  if (!place) faults.push(fault(line, "siteId", "filePlace"));
  const read = quickAddSchema.safeParse({
    ...{ ...planner, ...fields, siteId: place?.id ?? siteId },
    idempotencyKey: randomUUID(),
  });
  if (read.success) rows.push(read.data);
  else faults.push(...read.error.issues.map((issue) => toFault(line, issue)));
}

function toFault(line: number, { path, message, ...issue }: z.core.$ZodIssue): LineFault {
  const params: object = issue.code === "custom" ? (issue.params ?? {}) : {};
  return { line, field: String(path[0]), message, params };
}

/** The place of this name, in full or without the words for its kind; none if several have it. */
function findPlace(name: string, sites: For["sites"]) {
  const found = sites.filter(
    (site) => site.name === name || bareName(site.name) === bareName(name),
  );
  return found.length === 1 ? found[0] : undefined;
}

function fault(line: number, field: string, message: string): LineFault {
  return { line, field, message, params: {} };
}
