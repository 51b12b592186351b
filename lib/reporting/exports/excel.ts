import { Workbook, type Worksheet } from "@protobi/exceljs";
import { cleanText } from "@/lib/shared/forms/clean-text";
import type { ColumnKind, Sheet, Value } from "@/lib/reporting/exports/sheet";

const FORMATS = {
  text: "@",
  count: "#,##0",
  percent: "0.0%",
  decimal: "#,##0.0",
  date: "yyyy-mm-dd",
} as const satisfies Record<ColumnKind, string>;

/** The sheets as a workbook: numbers are numbers, and text is text whatever it begins with. */
export async function excelOf(sheets: Sheet[]): Promise<Uint8Array<ArrayBuffer>> {
  const workbook = new Workbook();
  for (const sheet of sheets) {
    fill(workbook.addWorksheet(sheetName(sheet.name), { views: [FROZEN] }), readable(sheet));
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** In UTF-16 units. Excel calls a workbook damaged in which a cell has more. */
const MAX_CELL_LENGTH = 32_767;

/** The sheet without what XML cannot hold, which names may have that came in before they were cleaned. */
function readable({ columns, rows, ...sheet }: Sheet): Sheet {
  return {
    ...sheet,
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

const FROZEN = { state: "frozen", xSplit: 1, ySplit: 1 } as const;

function fill(worksheet: Worksheet, { columns, rows }: Sheet): void {
  worksheet.columns = columns.map(({ header, kind }, index) => ({
    header,
    width: widthOf([header, ...rows.map((row) => row[index] ?? null)]),
    style: { numFmt: FORMATS[kind], alignment: { vertical: "top", wrapText: kind === "text" } },
  }));
  for (const row of rows) worksheet.addRow(row);
  const head = worksheet.getRow(1);
  head.font = { bold: true };
  head.numFmt = FORMATS.text;
  head.alignment = { vertical: "middle", wrapText: true };
  worksheet.autoFilter = {
    from: { row: 1, column: 1 },
    to: { row: rows.length + 1, column: columns.length },
  };
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
