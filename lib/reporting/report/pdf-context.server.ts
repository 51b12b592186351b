import "server-only";
import type { Locale } from "@/lib/shared/i18n/locales";
import { replaceMissingGlyphs, type Weight } from "@/lib/reporting/report/pdf-fonts.server";

export const COLORS = {
  ink: "#221c18",
  faded: "#6b5f55",
  line: "#e9dfd0",
  shade: "#fbefd2",
  accent: "#b3261e",
} as const;

export const PAGE = { top: 54, bottom: 60, left: 54, right: 54 } as const;

/** A PDF that is written from top to bottom, and the element of its structure tree written into. */
export type PdfContext = {
  doc: PDFKit.PDFDocument;
  root: PDFKit.PDFStructureElement;
  locale: Locale;
  /** How much of the usual space is left between lines and rows: 1 is all of it. */
  density: number;
};

export type Style = {
  size: number;
  weight?: Weight;
  color?: keyof typeof COLORS;
  /** Space below. */
  gap?: number;
  /** Without `left` and `width` the text fills the width between the margins. */
  left?: number;
  width?: number;
};

/** Writes a paragraph or heading; `tag` is its role for screen readers. */
export function write(
  { doc, root }: Pick<PdfContext, "doc" | "root">,
  tag: "H1" | "H2" | "P" | "Caption",
  text: string,
  style: Style,
) {
  const { size, weight = "regular", color = "ink", gap = 0, left = PAGE.left } = style;
  const { width = contentWidth(doc) } = style;
  root.add(
    doc.struct(tag, {}, () => {
      doc.font(weight).fontSize(size).fillColor(COLORS[color]);
      doc.text(replaceMissingGlyphs(doc, text), left, doc.y, { width, lineGap: size * 0.2 });
    }),
  );
  doc.y += gap;
}

/** Begins a new page if this height does not fit on the current one. */
export function ensureRoom(doc: PDFKit.PDFDocument, height: number): void {
  if (doc.y + height > contentBottom(doc)) doc.addPage();
}

export function contentBottom(doc: PDFKit.PDFDocument): number {
  return doc.page.height - PAGE.bottom;
}

export function contentWidth(doc: PDFKit.PDFDocument): number {
  return doc.page.width - PAGE.left - PAGE.right;
}

/** Draws something decorative, which screen readers skip. */
export function decorate(doc: PDFKit.PDFDocument, draw: () => void): void {
  doc.markContent("Artifact", { type: "Layout" });
  draw();
  doc.endMarkedContent();
}
