import "server-only";
import PDFDocument from "pdfkit";
import { MISSING, registerFonts, shownIn } from "@/lib/reporting/report/pdf-fonts.server";
import {
  COLORS,
  decorate,
  ensureRoom,
  PAGE,
  widthOf,
  write,
  type Pen,
} from "@/lib/reporting/report/pdf-pen.server";
import { writePictures } from "@/lib/reporting/report/pdf-pictures.server";
import { writeTable } from "@/lib/reporting/report/pdf-table.server";
import type { Block, Report } from "@/lib/reporting/report/report";
import { reportWordsIn, type ReportWords } from "@/lib/reporting/report/words";
import type { Locale } from "@/lib/shared/i18n/locales";

/** The report as a PDF of A4 pages: fonts embedded, tagged, the same words and numbers. */
export async function pdfOf(report: Report, locale: Locale): Promise<Buffer> {
  const doc = new PDFDocument({
    size: "A4",
    margins: PAGE,
    bufferPages: true,
    pdfVersion: "1.7",
    tagged: true,
    displayTitle: true,
    lang: locale,
    info: { Title: report.title },
  });
  const chunks: Buffer[] = [];
  doc.on("data", (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise((resolve) => doc.on("end", resolve));
  registerFonts(doc);
  writeReport(doc, report, reportWordsIn(locale));
  doc.end();
  await ended;
  return Buffer.concat(chunks);
}

function writeReport(doc: PDFKit.PDFDocument, report: Report, words: ReportWords): void {
  const root = doc.struct("Document");
  doc.addStructure(root);
  const pen = { doc, root, locale: words.locale };
  writeHead(pen, report, words);
  for (const { title, blocks } of report.sections) {
    ensureRoom(doc, 120);
    doc.outline.addItem(shownIn(doc, title));
    write(pen, "H2", title, { size: 13, weight: "bold", gap: 4 });
    for (const block of blocks) writeBlock(pen, block);
    doc.y += 10;
  }
  if (isAnythingMissing(doc, report)) {
    write(pen, "P", words.t("missingNote"), { size: 8.5, color: "faded" });
  }
  root.end();
  numberPages(doc, words);
}

function writeHead(pen: Pen, { title, made, findings }: Report, { t }: ReportWords): void {
  const { doc } = pen;
  write(pen, "H1", title, { size: 19, weight: "bold", gap: 2 });
  decorate(doc, () => {
    doc.rect(PAGE.left, doc.y + 2, 48, 3).fill(COLORS.accent);
  });
  doc.y += 12;
  write(pen, "P", made, { size: 9, color: "faded", gap: 12 });
  write(pen, "H2", t("findings"), { size: 13, weight: "bold", gap: 4 });
  for (const finding of findings) write(pen, "P", finding, { size: 11, gap: 4 });
  doc.y += 10;
}

function writeBlock(pen: Pen, block: Block): void {
  if (block.kind === "table") return writeTable(pen, block);
  if (block.kind === "pictures") return writePictures(pen, block.pictures);
  if (block.kind === "text") return write(pen, "P", block.text, { size: 9.5, gap: 4 });
  for (const { term, meaning } of block.terms) {
    ensureRoom(pen.doc, 40);
    write(pen, "P", term, { size: 9.5, weight: "bold" });
    write(pen, "P", meaning, { size: 9.5, gap: 5 });
  }
}

function numberPages(doc: PDFKit.PDFDocument, { t }: ReportWords): void {
  const { count } = doc.bufferedPageRange();
  for (let index = 0; index < count; index++) {
    doc.switchToPage(index);
    const text = t("page", { page: index + 1, pages: count });
    decorate(doc, () => {
      doc.font("regular").fontSize(8).fillColor(COLORS.faded);
      const left = PAGE.left + (widthOf(doc) - doc.widthOfString(text)) / 2;
      doc.text(text, left, doc.page.height - 36, { lineBreak: false });
    });
  }
}

/** Whether a character anywhere in the report had to be replaced. */
function isAnythingMissing(doc: PDFKit.PDFDocument, report: Report): boolean {
  const text = JSON.stringify(report);
  return shownIn(doc, text).includes(MISSING) && !text.includes(MISSING);
}
