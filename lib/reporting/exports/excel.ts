import { Workbook, type Worksheet } from "@protobi/exceljs";
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
    fill(workbook.addWorksheet(sheetName(sheet.name), { views: [FROZEN] }), sheet);
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

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
