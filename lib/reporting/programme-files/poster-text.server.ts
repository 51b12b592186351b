import "server-only";
import { COLORS } from "@/lib/reporting/report/pdf-context.server";
import { replaceMissingGlyphs, type Weight } from "@/lib/reporting/report/pdf-fonts.server";
import type { Locale } from "@/lib/shared/i18n/locales";

/** A poster that is written from top to bottom; `scale` is how much larger than on A4 everything is. */
export type Poster = { doc: PDFKit.PDFDocument; locale: Locale; scale: number; margin: number };

type Style = {
  size: number;
  weight?: Weight;
  color?: keyof typeof COLORS;
  /** Space below. */
  gap?: number;
  left?: number;
  width?: number;
  isStruck?: boolean;
};

/** Writes a text below what was written last; returns where it ends. */
export function writeText({ doc, scale, margin }: Poster, text: string, style: Style): number {
  const { size, weight = "regular", color = "ink", gap = 0, left = margin, isStruck } = style;
  const { width = doc.page.width - margin - left } = style;
  doc
    .font(weight)
    .fontSize(size * scale)
    .fillColor(COLORS[color]);
  doc.text(replaceMissingGlyphs(doc, text), left, doc.y, { width, strike: isStruck ?? false });
  doc.y += gap * scale;
  return doc.y;
}
