import "server-only";
import svgToPdf from "svg-to-pdfkit";
import { drawPicture } from "@/lib/reporting/report/draw";
import { replaceMissingGlyphs, type Weight } from "@/lib/reporting/report/pdf-fonts.server";
import {
  ensureRoom,
  PAGE,
  contentWidth,
  write,
  type PdfContext,
} from "@/lib/reporting/report/pdf-context.server";
import type { Picture } from "@/lib/reporting/report/report";

const GAP = 20;
const MAX_WIDTH = 320;
const CAPTION_HEIGHT = 20;

type Drawing = { caption: string; svg: string; height: number };

/** Writes pictures side by side, each below its caption; a row is never split over pages. */
export function writePictures(context: PdfContext, pictures: Picture[]): void {
  const { doc, root } = context;
  const share = (contentWidth(doc) + GAP) / pictures.length - GAP;
  const width = Math.min(share, MAX_WIDTH);
  const drawings = pictures.map((picture) => createDrawing(context, picture, width));
  const height = Math.max(...drawings.map((drawing) => drawing.height));
  ensureRoom(doc, height + CAPTION_HEIGHT);
  const top = doc.y;
  drawings.forEach(({ caption, svg, height }, index) => {
    const left = PAGE.left + index * (share + GAP);
    doc.y = top;
    write(context, "P", caption, { size: 8.5, color: "faded", left, width: share });
    const figure = doc.struct("Figure", { alt: caption }, () => {
      const fontCallback = (_: string, isBold: boolean): Weight => (isBold ? "bold" : "regular");
      svgToPdf(doc, svg, left, top + CAPTION_HEIGHT, {
        width,
        height,
        assumePt: true,
        fontCallback,
      });
    });
    root.add(figure);
  });
  doc.x = PAGE.left;
  doc.y = top + CAPTION_HEIGHT + height + 14;
}

function createDrawing(context: PdfContext, picture: Picture, width: number): Drawing {
  const svg = replaceMissingGlyphs(
    context.doc,
    drawPicture(picture, context.locale).replaceAll("\n", ""),
  );
  const box = /viewBox="([^"]*)"/.exec(svg)?.[1]?.split(" ").map(Number) ?? [];
  const [, , boxWidth = 1, boxHeight = 1] = box;
  return { caption: picture.caption, svg, height: (width * boxHeight) / boxWidth };
}
