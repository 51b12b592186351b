import { PassThrough } from "node:stream";
import { buffer } from "node:stream/consumers";
import { setImmediate } from "node:timers/promises";
import exceljs, { type Alignment, type Row, type Worksheet } from "@protobi/exceljs";
import { cleanText } from "@/lib/shared/forms/clean-text";
import type { ColumnKind, Sheet, Value } from "@/lib/reporting/exports/sheet";

type WorkbookWriter = InstanceType<typeof exceljs.stream.xlsx.WorkbookWriter>;

const FORMATS = {
  text: "@",
  count: "#,##0",
  percent: "0.0%",
  decimal: "#,##0.0",
  date: "yyyy-mm-dd",
} as const satisfies Record<ColumnKind, string>;

/** Strings stand in a table of their own, as every program writes and reads them. */
const USUAL = { useStyles: true, useSharedStrings: true } as const;

/**
 * The sheets as a workbook: numbers are numbers, and text is text whatever it begins with. Rows are written
 * one after the other, and others are served in between: ten thousand take seconds.
 */
export async function excelOf(sheets: Sheet[]): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new PassThrough();
  const content = buffer(stream);
  const workbook = new exceljs.stream.xlsx.WorkbookWriter({ stream, ...USUAL });
  for (const sheet of sheets) await write(workbook, readable(sheet));
  await workbook.commit();
  return new Uint8Array(await content);
}

async function write(workbook: WorkbookWriter, sheet: Required<Sheet>): Promise<void> {
  const { name, head, columns, rows } = sheet;
  const above = head.length + 1;
  const views = [{ state: "frozen", xSplit: 1, ySplit: above } as const];
  const worksheet = workbook.addWorksheet(sheetName(name), { views });
  setColumns(worksheet, sheet);
  const [title] = head.map((line) => addText(worksheet, line, { wrapText: false }));
  if (title) title.font = { bold: true, size: 14 };
  const headers = columns.map(({ header }) => header);
  addText(worksheet, headers, { vertical: "middle", wrapText: true }).font = { bold: true };
  worksheet.autoFilter = {
    from: { row: above, column: 1 },
    to: { row: above + rows.length, column: columns.length },
  };
  for (const [index, row] of rows.entries()) {
    worksheet.addRow(row).commit();
    if (index % ROWS_AT_ONCE === 0) await setImmediate();
  }
  worksheet.commit();
}

const ROWS_AT_ONCE = 50;

/** In UTF-16 units. Excel calls a workbook damaged in which a cell has more. */
const MAX_CELL_LENGTH = 32_767;

/** The sheet without what XML cannot hold, which names may have that came in before they were cleaned. */
function readable({ head = [], columns, rows, ...sheet }: Sheet): Required<Sheet> {
  return {
    ...sheet,
    head: head.map((line) => line.map(readableText)),
    columns: columns.map(({ header, kind }) => ({ header: readableText(header), kind })),
    rows: rows.map((row) =>
      row.map((value) => (typeof value === "string" ? readableText(value) : value)),
    ),
  };
}

function readableText(text: string): string {
  const cleaned = cleanText(text).replace(CHARACTER_BY_CODE, "_x005F_");
  if (cleaned.length <= MAX_CELL_LENGTH) return cleaned;
  return `${cleaned.slice(0, MAX_CELL_LENGTH - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
}

// Excel reads _x0041_ as A.
const CHARACTER_BY_CODE = /_(?=x[\dA-F]{4}_)/gi;

function setColumns(worksheet: Worksheet, { columns, rows }: Required<Sheet>): void {
  for (const [index, { header, kind }] of columns.entries()) {
    const column = worksheet.getColumn(index + 1);
    column.width = widthOf([header, ...rows.map((row) => row[index] ?? null)]);
    column.numFmt = FORMATS[kind];
    column.alignment = { vertical: "top", wrapText: kind === "text" };
  }
}

/** A row of text, whatever the kinds of the columns below it. */
function addText(worksheet: Worksheet, texts: string[], alignment: Partial<Alignment>): Row {
  const row = worksheet.addRow(texts);
  row.numFmt = FORMATS.text;
  row.alignment = alignment;
  return row;
}

const NARROWEST = 10;
const WIDEST = 48;

/** In characters of the width of a digit; a Chinese one is two wide. */
function widthOf(values: Value[]): number {
  const widest = Math.max(...values.map(widthOfValue));
  return Math.min(WIDEST, Math.max(NARROWEST, widest + 3));
}

function widthOfValue(value: Value): number {
  if (typeof value !== "string") return NARROWEST;
  const wide = value.match(/[\u1100-\uFFFF]/g)?.length ?? 0;
  return value.length + wide;
}

/** At most 31 characters, and none of those Excel takes for a path. */
function sheetName(name: string): string {
  return name.replace(/[\\/?*[\]:]/g, " ").slice(0, 31);
}
