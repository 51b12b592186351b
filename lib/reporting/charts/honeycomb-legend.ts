import {
  CELL,
  drawShape,
  kindOfShade,
  type CellKind,
  type CellLook,
} from "@/lib/reporting/charts/honeycomb-cells";
import { listShades, type HoneycombScale } from "@/lib/reporting/charts/honeycomb-scale";
import type { HoneycombTone, VillageCell } from "@/lib/reporting/charts/honeycombs";
import { element } from "@/lib/reporting/charts/svg";
import { escapeMarkup } from "@/lib/shared/markup";
import { textWidth } from "@/lib/reporting/charts/text-width";
import type { Translator } from "@/lib/shared/i18n/translator";

export type LegendItem = { kind: CellKind; text: string };

type Shown = {
  cells: VillageCell[];
  scale: HoneycombScale;
  tone: HoneycombTone;
  step: number;
  format: (value: number) => string;
};

/** What each kind of cell in the picture stands for: the break points, no data, a closed station. */
export function listLegend(
  { cells, scale, tone, step, format }: Shown,
  t: Translator<"charts">,
): LegendItem[] {
  const shades = listShades(scale, step).map(({ shade, from, to }) => ({
    kind: kindOfShade(shade, tone, scale),
    text:
      to === null ? format(from) : t("honeycombs.range", { from: format(from), to: format(to) }),
  }));
  const isThere = (test: (cell: VillageCell) => boolean, item: LegendItem) =>
    cells.some(test) ? [item] : [];
  return [
    ...isThere(({ value, isClosed }) => value === 0 && !isClosed, {
      kind: kindOfShade(0, tone, scale),
      text: format(0),
    }),
    ...shades,
    ...isThere(({ value, isClosed }) => value === null && !isClosed, {
      kind: "kx",
      text: t("honeycombs.unknown"),
    }),
    ...isThere(({ value, isClosed }) => isClosed && !value, {
      kind: "kc",
      text: t("honeycombs.closed"),
    }),
  ];
}

const SIZE = 11.5;
const GAP = 16;
const ICON = 0.62;

/** The legend as one line, for paper. */
export function drawLegend(items: LegendItem[], paint: CellLook["paint"], width: number): string {
  let left = 0;
  const content = items.map(({ kind, text }) => {
    const cell = drawShape(kind, { x: CELL.half, y: CELL.radius }, paint);
    const x = left;
    left += 2 * CELL.half * ICON + 4 + textWidth(text, SIZE) + GAP;
    return (
      `<g transform="translate(${x.toFixed(1)} 0) scale(${ICON})">${cell}</g>` +
      element(
        "text",
        { x: x + 2 * CELL.half * ICON + 4, y: 14, "font-size": SIZE, fill: "#221c18" },
        escapeMarkup(text),
      )
    );
  });
  const viewBox = `0 0 ${Math.max(width, left)} 21`;
  return element("svg", { xmlns: "http://www.w3.org/2000/svg", viewBox }, content.join(""));
}
