import "server-only";
import type { Front } from "@/lib/reporting/report/front";
import { drawSvg, sizeOf } from "@/lib/reporting/report/pdf-svg.server";
import {
  COLORS,
  contentBottom,
  contentWidth,
  decorate,
  PAGE,
  write,
  type PdfContext,
} from "@/lib/reporting/report/pdf-context.server";
import type { Report } from "@/lib/reporting/report/report";
import type { ReportTranslators } from "@/lib/reporting/report/translators";

/** The first page: who says what about which month, six figures, the honeycomb, and room to sign. */
export function writeFront(
  context: PdfContext,
  { title, draftNote, front }: Report,
  { t }: ReportTranslators,
): void {
  const { doc } = context;
  writeIssuer(context, front);
  write(context, "H1", title, { size: 20, weight: "bold", gap: 6 });
  write(context, "P", front.sentence, { size: 14, weight: "bold", gap: 8 });
  writeFigures(context, front);
  if (front.honeycomb) writeHoneycomb(context, front.honeycomb);
  for (const text of front.paragraphs) write(context, "P", text, { size: 10.5, gap: 5 });
  if (draftNote !== null) write(context, "P", draftNote, { size: 8.5, color: "faded" });
  doc.y = Math.max(doc.y + 12, contentBottom(doc) - SIGNATURE_HEIGHT);
  write(context, "P", t("front.signatures"), { size: 10.5 });
}

const SIGNATURE_HEIGHT = 18;

/** Issuer on the left, number and date on the right, and a red line as on every official paper. */
function writeIssuer(context: PdfContext, { issuer, issued }: Front): void {
  const { doc } = context;
  const top = doc.y;
  write(context, "P", issuer, { size: 12, weight: "bold", color: "accent" });
  const bottom = doc.y;
  doc.y = top + 2;
  doc.font("regular").fontSize(9.5);
  const left = PAGE.left + contentWidth(doc) - doc.widthOfString(issued) - 2;
  write(context, "P", issued, { size: 9.5, color: "faded", left, width: contentWidth(doc) });
  doc.y = bottom + 4;
  decorate(doc, () => {
    doc.rect(PAGE.left, doc.y, contentWidth(doc), 1.6).fill(COLORS.accent);
  });
  doc.y += 16;
}

const FIGURES_HEIGHT = 62;

function writeFigures(context: PdfContext, { figures }: Front): void {
  const { doc } = context;
  const top = doc.y;
  const width = contentWidth(doc) / figures.length;
  decorate(doc, () => {
    for (const y of [top, top + FIGURES_HEIGHT]) {
      doc.moveTo(PAGE.left, y).lineTo(PAGE.left + contentWidth(doc), y);
      doc.lineWidth(0.7).stroke(COLORS.line);
    }
  });
  figures.forEach(({ label, value, note }, index) => {
    const place = { left: PAGE.left + index * width, width: width - 4 };
    doc.y = top + 7;
    write(context, "P", label, { size: 8, color: "faded", ...place });
    write(context, "P", value, { size: 17, weight: "bold", ...place });
    if (note) write(context, "P", note, { size: 7.5, color: "faded", ...place });
  });
  doc.x = PAGE.left;
  doc.y = top + FIGURES_HEIGHT + 12;
}

/** Room for the paragraphs and the signatures below the picture. */
const BELOW_PICTURE = 190;

function writeHoneycomb(
  context: PdfContext,
  { caption, comb, legend }: NonNullable<Front["honeycomb"]>,
): void {
  const { doc, root } = context;
  write(context, "P", caption, { size: 8.5, color: "faded", gap: 4 });
  const room = contentBottom(doc) - doc.y - BELOW_PICTURE;
  const figure = doc.struct("Figure", { alt: caption }, () => {
    for (const [svg, most] of [
      [comb, room],
      [legend, 18],
    ] as const) {
      doc.y += drawAcross(doc, svg, most) + 6;
    }
  });
  root.add(figure);
  doc.x = PAGE.left;
  doc.y += 6;
}

/** Draws as wide as the page, or less if it would be higher than `most`; returns the height. */
function drawAcross(doc: PDFKit.PDFDocument, svg: string, most: number): number {
  const size = sizeOf(svg);
  const scale = Math.min(contentWidth(doc) / size.width, most / size.height);
  const [width, height] = [size.width * scale, size.height * scale];
  drawSvg(doc, svg, { left: PAGE.left, top: doc.y, width, height });
  return height;
}
