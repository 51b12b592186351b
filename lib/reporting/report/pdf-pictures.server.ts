import "server-only";
import { drawPicture } from "@/lib/reporting/report/draw";
import { drawSvg, sizeOf } from "@/lib/reporting/report/pdf-svg.server";
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
      drawSvg(doc, svg, { left, top: top + CAPTION_HEIGHT, width, height });
    });
    root.add(figure);
  });
  doc.x = PAGE.left;
  doc.y = top + CAPTION_HEIGHT + height + 14;
}

function createDrawing({ locale }: PdfContext, picture: Picture, width: number): Drawing {
  const svg = drawPicture(picture, locale).replaceAll("\n", "");
  const size = sizeOf(svg);
  return { caption: picture.caption, svg, height: (width * size.height) / size.width };
}
