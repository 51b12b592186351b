import "server-only";
import { shownIn } from "@/lib/reporting/report/pdf-fonts.server";
import {
  bottomOf,
  COLORS,
  decorate,
  ensureRoom,
  PAGE,
  widthOf,
  write,
  type Pen,
} from "@/lib/reporting/report/pdf-pen.server";
import type { Table } from "@/lib/reporting/report/report";

const SIZE = 8.5;
const PADDING = { x: 4, y: 3.5 } as const;
const HEADER_WIDTH = 54;
const WORDS_WIDTH = 150;

type Ground = Pick<Pen, "doc" | "root">;
type Row = { cells: string[]; isHead: boolean };
type Layout = { widths: number[]; isWords: boolean[] };

/** A table that goes on over as many pages as it takes, its head repeated on each. */
export function writeTable({ doc, root }: Ground, table: Table): void {
  const head: Row = { cells: table.columns.map(({ header }) => header), isHead: true };
  const layout = {
    widths: columnWidths(doc, table),
    isWords: table.columns.map(({ isWords }, index) => index === 0 || isWords === true),
  };
  const headHeight = rowHeight(doc, head, layout);
  ensureRoom(doc, 2 * SIZE + headHeight * 3);
  const element = doc.struct("Table");
  root.add(element);
  const pen = { doc, root: element };
  write(pen, "Caption", table.caption, { size: SIZE + 1, color: "faded", gap: 3 });
  writeRow(pen, head, layout);
  for (const cells of table.rows) {
    const row = { cells, isHead: false };
    if (doc.y + rowHeight(doc, row, layout) > bottomOf(doc)) {
      doc.addPage();
      decorate(doc, () => drawRow(doc, head, layout));
    }
    writeRow(pen, row, layout);
  }
  element.end();
  doc.y += 4;
  if (table.note) write({ doc, root }, "P", table.note, { size: SIZE, color: "faded" });
  doc.y += 8;
}

/** Writes a row so that screen readers know which cell is under which head. */
function writeRow({ doc, root }: Ground, row: Row, layout: Layout): void {
  const { cells, isHead } = row;
  const top = doc.y;
  const height = rowHeight(doc, row, layout);
  decorate(doc, () => drawGround(doc, isHead, height));
  const element = doc.struct("TR");
  root.add(element);
  cells.forEach((text, index) => {
    const isHeader = isHead || index === 0;
    // What the types of pdfkit do not know yet.
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

/** The same for the eye only, for a head that has been read already. */
function drawRow(doc: PDFKit.PDFDocument, row: Row, layout: Layout): void {
  const top = doc.y;
  const height = rowHeight(doc, row, layout);
  drawGround(doc, row.isHead, height);
  row.cells.forEach((text, index) => {
    drawCell(doc, { text, index, top, isHead: row.isHead }, layout);
  });
  doc.y = top + height;
}

function drawGround(doc: PDFKit.PDFDocument, isHead: boolean, height: number): void {
  if (isHead) doc.rect(PAGE.left, doc.y, widthOf(doc), height).fill(COLORS.shade);
  const bottom = doc.y + height;
  doc.moveTo(PAGE.left, bottom).lineTo(PAGE.left + widthOf(doc), bottom);
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
  doc.text(shownIn(doc, text), left + PADDING.x, top + PADDING.y, {
    width: (layout.widths[index] ?? 0) - 2 * PADDING.x,
    align: layout.isWords[index] ? "left" : "right",
  });
}

function rowHeight(doc: PDFKit.PDFDocument, { cells, isHead }: Row, { widths }: Layout): number {
  doc.font(isHead ? "bold" : "regular").fontSize(SIZE);
  const heights = cells.map((text, index) =>
    doc.heightOfString(shownIn(doc, text), { width: (widths[index] ?? 0) - 2 * PADDING.x }),
  );
  return Math.max(...heights) + 2 * PADDING.y;
}

/** Numbers take what they need; what is left goes to names and words, of few numbers to them too. */
function columnWidths(doc: PDFKit.PDFDocument, { columns, rows }: Table): number[] {
  const widest = (texts: string[]) => Math.max(0, ...texts.map((text) => doc.widthOfString(text)));
  const needed = columns.map(({ header, isWords }, index) => {
    const cells = rows.map((row) => row[index] ?? "");
    doc.font("bold").fontSize(SIZE);
    const head = Math.min(widest([header]), HEADER_WIDTH);
    doc.font("regular");
    const width = Math.max(head, widest(cells)) + 2 * PADDING.x + 1;
    return index === 0 || isWords ? Math.min(width, WORDS_WIDTH) : width;
  });
  const total = needed.reduce((sum, width) => sum + width, 0);
  const spare = (widthOf(doc) - total) / needed.length;
  if (spare >= 0) return needed.map((width) => width + spare);
  return needed.map((width) => (width * widthOf(doc)) / total);
}
