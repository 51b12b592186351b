import "server-only";
import PDFDocument from "pdfkit";
import {
  REPLACEMENT,
  registerFonts,
  replaceMissingGlyphs,
} from "@/lib/reporting/report/pdf-fonts.server";
import {
  COLORS,
  contentBottom,
  decorate,
  ensureRoom,
  PAGE,
  contentWidth,
  write,
  type PdfContext,
} from "@/lib/reporting/report/pdf-context.server";
import { collectFile } from "@/lib/reporting/report/pdf-file.server";
import { writeFront } from "@/lib/reporting/report/pdf-front.server";
import { writePictures } from "@/lib/reporting/report/pdf-pictures.server";
import { writeTable } from "@/lib/reporting/report/pdf-table.server";
import type { Block, Report } from "@/lib/reporting/report/report";
import { getReportTranslators, type ReportTranslators } from "@/lib/reporting/report/translators";
import type { Locale } from "@/lib/shared/i18n/locales";

/** How close lines stand, tried in this order until the last page is not nearly empty. */
const DENSITIES = [1, 0.9, 0.8, 0.7];
const LEAST_FILLED = 0.25;

/** The report as a tagged A4 PDF with embedded fonts, with the same texts and numbers as the page. */
export async function renderPdf(report: Report, locale: Locale): Promise<Buffer<ArrayBuffer>> {
  for (const density of DENSITIES) {
    const { file, lastFilled } = await renderWith(report, locale, density);
    if (lastFilled >= LEAST_FILLED || density === DENSITIES.at(-1)) return file;
  }
  throw new Error("a report is always drawn");
}

async function renderWith(report: Report, locale: Locale, density: number) {
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
  const file = collectFile(doc);
  registerFonts(doc);
  const lastFilled = writeReport(doc, report, { ...getReportTranslators(locale), density });
  doc.end();
  return { file: await file, lastFilled };
}

/** Writes the whole report; returns how much of the last page is filled, from 0 to 1. */
function writeReport(
  doc: PDFKit.PDFDocument,
  report: Report,
  { density, ...translators }: ReportTranslators & Pick<PdfContext, "density">,
): number {
  const root = doc.struct("Document");
  doc.addStructure(root);
  const context = { doc, root, density, locale: translators.locale };
  writeFront(context, report, translators);
  doc.addPage();
  for (const { title, blocks } of report.sections) {
    ensureRoom(doc, 120);
    doc.outline.addItem(replaceMissingGlyphs(doc, title));
    write(context, "H2", title, { size: 13, weight: "bold", gap: 4 });
    for (const block of blocks) writeBlock(context, block);
    doc.y += 10 * density;
  }
  if (hasMissingGlyphs(doc, report)) {
    write(context, "P", translators.t("missingNote"), { size: 8.5, color: "faded" });
  }
  root.end();
  const lastFilled = (doc.y - PAGE.top) / (contentBottom(doc) - PAGE.top);
  numberPages(doc, translators);
  return lastFilled;
}

function writeBlock(context: PdfContext, block: Block): void {
  const { t } = getReportTranslators(context.locale);
  if (block.kind === "table") return writeTable(context, block);
  if (block.kind === "pictures") return writePictures(context, block.pictures);
  if (block.kind === "text") return write(context, "P", block.text, { size: 9.5, gap: 4 });
  for (const { term, meaning } of block.terms) {
    ensureRoom(context.doc, 30);
    write(context, "P", t("term", { term, meaning }), { size: 9, gap: 4 * context.density });
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
