import "server-only";
import svgToPdf from "svg-to-pdfkit";
import { replaceMissingGlyphs, type Weight } from "@/lib/reporting/report/pdf-fonts.server";

/** A rectangle of a page, in points. */
type Box = { left: number; top: number; width: number; height: number };

/** Draws a picture in the fonts of the document, as large as the box lets it be and in its middle. */
export function drawSvg(doc: PDFKit.PDFDocument, svg: string, box: Box): void {
  const { left, top, width, height } = box;
  const fontCallback = (_: string, isBold: boolean): Weight => (isBold ? "bold" : "regular");
  svgToPdf(doc, replaceMissingGlyphs(doc, svg), left, top, {
    ...{ width, height, assumePt: true, fontCallback },
  });
}

/** Width and height of a picture in its own units. */
export function sizeOf(svg: string): { width: number; height: number } {
  const box = /viewBox="([^"]*)"/.exec(svg)?.[1]?.split(" ").map(Number) ?? [];
  const [, , width = 1, height = 1] = box;
  return { width, height };
}
