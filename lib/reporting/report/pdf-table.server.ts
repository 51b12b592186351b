import "server-only";
import { replaceMissingGlyphs } from "@/lib/reporting/report/pdf-fonts.server";
import {
  contentBottom,
  COLORS,
  decorate,
  ensureRoom,
  PAGE,
  contentWidth,
  write,
  type PdfContext,
} from "@/lib/reporting/report/pdf-context.server";
import type { Table } from "@/lib/reporting/report/report";

const SIZE = 8.5;
const PADDING = { x: 4, y: 3.5 } as const;
const MAX_HEADER_WIDTH = 54;
const MAX_TEXT_WIDTH = 150;

type TableContext = Pick<PdfContext, "doc" | "root" | "density">;
type Row = { cells: string[]; isHead: boolean };
type Layout = { widths: number[]; isText: boolean[]; padding: number };

/** Writes a table over as many pages as needed and repeats its head on each. */
export function writeTable({ doc, root, density }: TableContext, table: Table): void {
  const head: Row = { cells: table.columns.map(({ header }) => header), isHead: true };
  const layout = {
    widths: columnWidths(doc, table),
    padding: PADDING.y * density,
    isText: table.columns.map(({ isText }, index) => index === 0 || isText === true),
  };
  const headHeight = rowHeight(doc, head, layout);
  ensureRoom(doc, 2 * SIZE + headHeight * 3);
  const element = doc.struct("Table");
  root.add(element);
  const context = { doc, root: element, density };
  write(context, "Caption", table.caption, { size: SIZE + 1, color: "faded", gap: 3 });
  writeRow(context, head, layout);
  for (const cells of table.rows) {
    const row = { cells, isHead: false };
    if (doc.y + rowHeight(doc, row, layout) > contentBottom(doc)) {
      doc.addPage();
      decorate(doc, () => drawDecorativeRow(doc, head, layout));
    }
    writeRow(context, row, layout);
  }
  element.end();
  doc.y += 4 * density;
  if (table.note) write({ doc, root }, "P", table.note, { size: SIZE, color: "faded" });
  doc.y += 8 * density;
}

/** Writes a row with header scopes, so that screen readers name the column and row of each cell. */
function writeRow({ doc, root }: TableContext, row: Row, layout: Layout): void {
  const { cells, isHead } = row;
  const top = doc.y;
  const height = rowHeight(doc, row, layout);
  decorate(doc, () => drawBackground(doc, isHead, height));
  const element = doc.struct("TR");
  root.add(element);
  cells.forEach((text, index) => {
    const isHeader = isHead || index === 0;
    // The types of pdfkit do not know `scope` yet.
    const scope: object = isHeader ? { scope: isHead ? "Column" : "Row" } : {};
    element.add(
      doc.struct(isHeader ? "TH" : "TD", scope, () => {
        drawCell(doc, { text, index, top, isHead }, layout);
      }),
    );
  });
  element.end();
  doc.y = top + height;
}

/** Draws a row without structure: a repeated head that screen readers have read already. */
function drawDecorativeRow(doc: PDFKit.PDFDocument, row: Row, layout: Layout): void {
  const top = doc.y;
  const height = rowHeight(doc, row, layout);
  drawBackground(doc, row.isHead, height);
  row.cells.forEach((text, index) => {
    drawCell(doc, { text, index, top, isHead: row.isHead }, layout);
  });
  doc.y = top + height;
}

function drawBackground(doc: PDFKit.PDFDocument, isHead: boolean, height: number): void {
  if (isHead) doc.rect(PAGE.left, doc.y, contentWidth(doc), height).fill(COLORS.shade);
  const bottom = doc.y + height;
  doc.moveTo(PAGE.left, bottom).lineTo(PAGE.left + contentWidth(doc), bottom);
  doc.lineWidth(0.5).stroke(COLORS.line);
}

type Cell = { text: string; index: number; top: number; isHead: boolean };

function drawCell(
  doc: PDFKit.PDFDocument,
  { text, index, top, isHead }: Cell,
  layout: Layout,
): void {
  const left = layout.widths.slice(0, index).reduce((sum, width) => sum + width, PAGE.left);
  doc
    .font(isHead ? "bold" : "regular")
    .fontSize(SIZE)
    .fillColor(COLORS.ink);
  doc.text(replaceMissingGlyphs(doc, text), left + PADDING.x, top + layout.padding, {
    width: (layout.widths[index] ?? 0) - 2 * PADDING.x,
    align: layout.isText[index] ? "left" : "right",
  });
}

function rowHeight(
  doc: PDFKit.PDFDocument,
  { cells, isHead }: Row,
  { widths, padding }: Layout,
): number {
  doc.font(isHead ? "bold" : "regular").fontSize(SIZE);
  const heights = cells.map((text, index) =>
    doc.heightOfString(replaceMissingGlyphs(doc, text), {
      width: (widths[index] ?? 0) - 2 * PADDING.x,
    }),
  );
  return Math.max(...heights) + 2 * padding;
}

/**
 * Columns of numbers get the width they need, columns of text at most MAX_TEXT_WIDTH. Spare room is
 * shared equally; if there is too little, all columns shrink in proportion.
 */
function columnWidths(doc: PDFKit.PDFDocument, { columns, rows }: Table): number[] {
  const widest = (texts: string[]) => Math.max(0, ...texts.map((text) => doc.widthOfString(text)));
  const needed = columns.map(({ header, isText }, index) => {
    const cells = rows.map((row) => row[index] ?? "");
    doc.font("bold").fontSize(SIZE);
    const head = Math.min(widest([header]), MAX_HEADER_WIDTH);
    doc.font("regular");
    const width = Math.max(head, widest(cells)) + 2 * PADDING.x + 1;
    return index === 0 || isText ? Math.min(width, MAX_TEXT_WIDTH) : width;
  });
  const total = needed.reduce((sum, width) => sum + width, 0);
  const spare = (contentWidth(doc) - total) / needed.length;
  if (spare >= 0) return needed.map((width) => width + spare);
  return needed.map((width) => (width * contentWidth(doc)) / total);
}
