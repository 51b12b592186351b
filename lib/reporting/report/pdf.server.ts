import "server-only";
import PDFDocument from "pdfkit";
import {
  REPLACEMENT,
  registerFonts,
  replaceMissingGlyphs,
} from "@/lib/reporting/report/pdf-fonts.server";
import {
  COLORS,
  decorate,
  ensureRoom,
  PAGE,
  contentWidth,
  write,
  type PdfContext,
} from "@/lib/reporting/report/pdf-context.server";
import { writePictures } from "@/lib/reporting/report/pdf-pictures.server";
import { writeTable } from "@/lib/reporting/report/pdf-table.server";
import type { Block, Report } from "@/lib/reporting/report/report";
import { getReportTranslators, type ReportTranslators } from "@/lib/reporting/report/translators";
import type { Locale } from "@/lib/shared/i18n/locales";

/** The report as a tagged A4 PDF with embedded fonts, with the same texts and numbers as the page. */
export async function renderPdf(report: Report, locale: Locale): Promise<Buffer> {
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
  writeReport(doc, report, getReportTranslators(locale));
  doc.end();
  await ended;
  return Buffer.concat(chunks);
}

function writeReport(
  doc: PDFKit.PDFDocument,
  report: Report,
  translators: ReportTranslators,
): void {
  const root = doc.struct("Document");
  doc.addStructure(root);
  const context = { doc, root, locale: translators.locale };
  writeHead(context, report, translators);
  for (const { title, blocks } of report.sections) {
    ensureRoom(doc, 120);
    doc.outline.addItem(replaceMissingGlyphs(doc, title));
    write(context, "H2", title, { size: 13, weight: "bold", gap: 4 });
    for (const block of blocks) writeBlock(context, block);
    doc.y += 10;
  }
  if (hasMissingGlyphs(doc, report)) {
    write(context, "P", translators.t("missingNote"), { size: 8.5, color: "faded" });
  }
  root.end();
  numberPages(doc, translators);
}

function writeHead(
  context: PdfContext,
  { title, draftNote, findings }: Report,
  { t }: ReportTranslators,
): void {
  const { doc } = context;
  write(context, "H1", title, { size: 19, weight: "bold", gap: 2 });
  decorate(doc, () => {
    doc.rect(PAGE.left, doc.y + 2, 48, 3).fill(COLORS.accent);
  });
  doc.y += 12;
  write(context, "P", draftNote, { size: 9, color: "faded", gap: 12 });
  write(context, "H2", t("findings"), { size: 13, weight: "bold", gap: 4 });
  for (const finding of findings) write(context, "P", finding, { size: 11, gap: 4 });
  doc.y += 10;
}

function writeBlock(context: PdfContext, block: Block): void {
  if (block.kind === "table") return writeTable(context, block);
  if (block.kind === "pictures") return writePictures(context, block.pictures);
  if (block.kind === "text") return write(context, "P", block.text, { size: 9.5, gap: 4 });
  for (const { term, meaning } of block.terms) {
    ensureRoom(context.doc, 40);
    write(context, "P", term, { size: 9.5, weight: "bold" });
    write(context, "P", meaning, { size: 9.5, gap: 5 });
  }
}

function numberPages(doc: PDFKit.PDFDocument, { t }: ReportTranslators): void {
  const { count } = doc.bufferedPageRange();
  for (let index = 0; index < count; index++) {
    doc.switchToPage(index);
    const text = t("page", { page: index + 1, pages: count });
    decorate(doc, () => {
      doc.font("regular").fontSize(8).fillColor(COLORS.faded);
      const left = PAGE.left + (contentWidth(doc) - doc.widthOfString(text)) / 2;
      doc.text(text, left, doc.page.height - 36, { lineBreak: false });
    });
  }
}

/** Whether the fonts lack a character of the report, which then needs a note. */
function hasMissingGlyphs(doc: PDFKit.PDFDocument, report: Report): boolean {
  const text = JSON.stringify(report);
  return replaceMissingGlyphs(doc, text).includes(REPLACEMENT) && !text.includes(REPLACEMENT);
}
