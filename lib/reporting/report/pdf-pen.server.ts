import "server-only";
import type { Locale } from "@/lib/shared/i18n/locales";
import { shownIn, type Weight } from "@/lib/reporting/report/pdf-fonts.server";

export const COLORS = {
  ink: "#221c18",
  faded: "#6b5f55",
  line: "#e9dfd0",
  shade: "#fbefd2",
  accent: "#b3261e",
} as const;

export const PAGE = { top: 54, bottom: 60, left: 54, right: 54 } as const;

/** A document that is being written from top to bottom, and its structure for screen readers. */
export type Pen = {
  doc: PDFKit.PDFDocument;
  root: PDFKit.PDFStructureElement;
  locale: Locale;
};

export type Style = {
  size: number;
  weight?: Weight;
  color?: keyof typeof COLORS;
  /** Below. */
  gap?: number;
  /** Absent: the whole width of the page. */
  left?: number;
  width?: number;
};

/** A paragraph or heading; `tag` says to screen readers what it is. */
export function write(
  { doc, root }: Pick<Pen, "doc" | "root">,
  tag: "H1" | "H2" | "P" | "Caption",
  text: string,
  style: Style,
) {
  const { size, weight = "regular", color = "ink", gap = 0, left = PAGE.left } = style;
  const { width = widthOf(doc) } = style;
  root.add(
    doc.struct(tag, {}, () => {
      doc.font(weight).fontSize(size).fillColor(COLORS[color]);
      doc.text(shownIn(doc, text), left, doc.y, { width, lineGap: size * 0.2 });
    }),
  );
  doc.y += gap;
}

/** Begins a new page where so much does not fit on this one any more. */
export function ensureRoom(doc: PDFKit.PDFDocument, height: number): void {
  if (doc.y + height > bottomOf(doc)) doc.addPage();
}

export function bottomOf(doc: PDFKit.PDFDocument): number {
  return doc.page.height - PAGE.bottom;
}

export function widthOf(doc: PDFKit.PDFDocument): number {
  return doc.page.width - PAGE.left - PAGE.right;
}

/** What is there for the eye only: screen readers pass over it. */
export function decorate(doc: PDFKit.PDFDocument, draw: () => void): void {
  doc.markContent("Artifact", { type: "Layout" });
  draw();
  doc.endMarkedContent();
}
