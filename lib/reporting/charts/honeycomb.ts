import { drawTown, type CellLook, type Town } from "@/lib/reporting/charts/honeycomb-cells";
import type { VillageGroup } from "@/lib/reporting/charts/honeycombs";
import { element } from "@/lib/reporting/charts/svg";

const GAP = { least: 18, most: 44, line: 10 };

/** All groups in one picture of this width, in lines like words: for paper, where nothing flows. */
export function drawHoneycomb(groups: VillageGroup[], look: CellLook, width: number): string {
  return drawTowns(
    groups.map((group) => drawTown(group, look)),
    width,
  );
}

function drawTowns(all: Town[], width: number): string {
  let top = 0;
  const content = breakIntoLines(all, width).map((towns) => {
    const height = lineHeight(towns);
    const line = drawLine(towns, { top, height, width });
    top += height + GAP.line;
    return line;
  });
  const viewBox = `0 0 ${width} ${Math.max(1, top)}`;
  return element("svg", { xmlns: "http://www.w3.org/2000/svg", viewBox }, content.join(""));
}

function lineHeight(towns: Town[]): number {
  return Math.max(...towns.map((town) => town.height));
}

function breakIntoLines(towns: Town[], width: number): Town[][] {
  const lines: Town[][] = [];
  let used = 0;
  for (const town of towns) {
    const last = lines.at(-1);
    if (last && used + GAP.least + town.width <= width) {
      last.push(town);
      used += GAP.least + town.width;
    } else {
      lines.push([town]);
      used = town.width;
    }
  }
  return lines;
}

/** The towns of a line stand on one ground; the room left over is between them. */
function drawLine(
  towns: Town[],
  { top, height, width }: Record<"top" | "height" | "width", number>,
) {
  const used = towns.reduce((sum, town) => sum + town.width, 0);
  const gap = Math.min(GAP.most, (width - used) / Math.max(1, towns.length - 1));
  let left = 0;
  return towns
    .map((town) => {
      const x = Math.round(left);
      left += town.width + gap;
      return `<g transform="translate(${x} ${top + height - town.height})">${town.svg}</g>`;
    })
    .join("");
}

/** Widths that are tried, in units of the picture. */
const WIDTHS = Array.from({ length: 24 }, (_, index) => 320 + index * 80);

/** All groups in one picture that fills a box of this shape best: `ratio` is its width by its height. */
export function fitHoneycomb(groups: VillageGroup[], look: CellLook, ratio: number): string {
  const towns = groups.map((group) => drawTown(group, look));
  const [best = 0] = WIDTHS.toSorted((a, b) => measure(towns, a, ratio) - measure(towns, b, ratio));
  return drawTowns(towns, best);
}

/** How wide the box must be for a picture of this width: the narrower, the larger its cells are drawn. */
function measure(towns: Town[], width: number, ratio: number): number {
  if (towns.some((town) => town.width > width)) return Infinity;
  const lines = breakIntoLines(towns, width);
  const height = lines.reduce((sum, line) => sum + lineHeight(line) + GAP.line, 0);
  return Math.max(width, height * ratio);
}
