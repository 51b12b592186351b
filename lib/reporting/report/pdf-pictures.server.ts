import "server-only";
import svgToPdf from "svg-to-pdfkit";
import { drawn } from "@/lib/reporting/report/draw";
import { shownIn, type Weight } from "@/lib/reporting/report/pdf-fonts.server";
import { ensureRoom, PAGE, widthOf, write, type Pen } from "@/lib/reporting/report/pdf-pen.server";
import type { Picture } from "@/lib/reporting/report/report";

const GAP = 20;
const WIDEST = 320;
const CAPTION = 20;

type Drawing = { caption: string; svg: string; height: number };

/** Pictures side by side, each under its caption; they never break over pages. */
export function writePictures(pen: Pen, pictures: Picture[]): void {
  const { doc, root } = pen;
  const share = (widthOf(doc) + GAP) / pictures.length - GAP;
  const width = Math.min(share, WIDEST);
  const drawings = pictures.map((picture) => drawingOf(pen, picture, width));
  const height = Math.max(...drawings.map((drawing) => drawing.height));
  ensureRoom(doc, height + CAPTION);
  const top = doc.y;
  drawings.forEach(({ caption, svg, height }, index) => {
    const left = PAGE.left + index * (share + GAP);
    doc.y = top;
    write(pen, "P", caption, { size: 8.5, color: "faded", left, width: share });
    const figure = doc.struct("Figure", { alt: caption }, () => {
      const fontCallback = (_: string, isBold: boolean): Weight => (isBold ? "bold" : "regular");
      svgToPdf(doc, svg, left, top + CAPTION, { width, height, assumePt: true, fontCallback });
    });
    root.add(figure);
  });
  doc.x = PAGE.left;
  doc.y = top + CAPTION + height + 14;
}

function drawingOf(pen: Pen, picture: Picture, width: number): Drawing {
  const svg = shownIn(pen.doc, drawn(picture, pen.locale).replaceAll("\n", ""));
  const box = /viewBox="([^"]*)"/.exec(svg)?.[1]?.split(" ").map(Number) ?? [];
  const [, , boxWidth = 1, boxHeight = 1] = box;
  return { caption: picture.caption, svg, height: (width * boxHeight) / boxWidth };
}
