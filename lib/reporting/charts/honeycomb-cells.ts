import { shadeOf, type HoneycombScale } from "@/lib/reporting/charts/honeycomb-scale";
import type { HoneycombTone, VillageCell, VillageGroup } from "@/lib/reporting/charts/honeycombs";
import { escapeMarkup } from "@/lib/shared/markup";
import { shortenText, textWidth } from "@/lib/reporting/charts/text-width";

/** The kinds of cell: those of a scale, its warning, no data, and a closed station. */
export type CellKind = `k${0 | 1 | 2 | 3 | 4 | 5}` | `r${1 | 2 | 3 | 4 | 5}` | "kx" | "kc";

export type CellLook = {
  scale: HoneycombScale;
  tone: HoneycombTone;
  /** The number in a cell, as short as can be. */
  short: (value: number) => string;
  /** The name of a village with its value. */
  describe: (cell: VillageCell) => string;
  /** The attributes of a cell's outline, ready to be written into a tag. */
  paint: (kind: CellKind) => string;
  /** Whether cells are links and carry numbers. */
  isLinked: boolean;
  /** Whether the name of a village is written into its cell, for paper. */
  hasNames?: boolean;
  /** How much larger the name below a group is, where the picture will be drawn smaller. */
  footScale?: number;
};

/** Half the width of a cell, and its radius, in units of the picture. */
export const CELL = { half: 13.86, radius: 16 } as const;
const ROW = 24;
const GAP = 0.92; // a cell is drawn a little smaller than the room it has
const INK = "#221c18"; // on every shade of honey at least 5:1
const NAME_SIZE = 12.5;
const TOTAL_SIZE = 11.5;
const FOOT = 38;

export type Town = { svg: string; width: number; height: number };

/** A group of cells, as round as can be, and below it the group's name and figure. */
export function drawTown(group: VillageGroup, look: CellLook): Town {
  const places = placeCells(group.cells.length);
  const comb = 2 * CELL.half * (places.columns + (places.rows > 1 ? 0.5 : 0));
  const { footScale = 1 } = look;
  const width = Math.max(comb, textWidth(group.label, NAME_SIZE * footScale), 72);
  const height = 2 * CELL.radius + (places.rows - 1) * ROW;
  const left = (width - comb) / 2;
  const foot = { x: round(width / 2), y: round(height + 15 * footScale) };
  const cells = group.cells.map((cell, index) => {
    const at = places.at(index);
    return drawCell(cell, { x: round(left + at.x), y: round(at.y) }, foot, look);
  });
  return {
    svg: cells.join("") + drawFoot(group, foot, footScale),
    width: Math.ceil(width),
    height: height + FOOT * footScale,
  };
}

/** Where cells lie: row by row, every other row half a cell to the right. */
function placeCells(count: number) {
  const columns = Math.max(1, Math.min(count, Math.max(2, Math.round(Math.sqrt(count * 1.05)))));
  const rows = Math.max(1, Math.ceil(count / columns));
  const at = (index: number) => {
    const row = Math.floor(index / columns);
    return {
      x: CELL.half * (1 + 2 * (index % columns) + (row % 2)),
      y: CELL.radius + row * ROW,
    };
  };
  return { columns, rows, at };
}

type Point = { x: number; y: number };

function drawCell(cell: VillageCell, at: Point, foot: Point, look: CellLook): string {
  const path = hexagonAt(at);
  const shape = drawShape(kindOf(cell, look), at, look.paint);
  if (look.hasNames) return shape + drawName(cell, at, look);
  if (!look.isLinked) return shape;
  const number = `<text x="${at.x}" y="${round(at.y + 3.8)}" text-anchor="middle" font-size="10.5" fill="${INK}" aria-hidden="true">${numberOf(cell, look)}</text>`;
  if (cell.href === "") return shape + number;
  const name = `<text class="n" x="${foot.x}" y="${foot.y}" text-anchor="middle" font-size="${NAME_SIZE}">${escapeMarkup(look.describe(cell))}</text>`;
  // The last path takes the finger: a touch shows the name, which is then the way to the village.
  return `<g class="s" tabindex="-1"><a href="${escapeMarkup(cell.href)}">${shape}${number}${name}</a><path class="t" d="${path}"/></g>`;
}

const [HALF, SIDE, TALL] = [CELL.half * GAP, (CELL.radius / 2) * GAP, CELL.radius * GAP].map(round);
const HEXAGON = `l${HALF} ${SIDE}v${TALL}l-${HALF} ${SIDE}l-${HALF}-${SIDE}v-${TALL}z`;

/** One cell around a point; slashes mark a village without an open station. */
export function drawShape(kind: CellKind, at: Point, paint: CellLook["paint"]): string {
  const cell = `<path ${paint(kind)} d="${hexagonAt(at)}"/>`;
  if (kind !== "kc") return cell;
  const slashes = `M${round(at.x - 10)} ${round(at.y + 1)}l11-11m-9 18l16-16m-9 18l11-11`;
  return `${cell}<path stroke="#8a7d70" stroke-width="0.9" fill="none" d="${slashes}"/>`;
}

function hexagonAt({ x, y }: Point): string {
  return `M${x} ${round(y - CELL.radius * GAP)}${HEXAGON}`;
}

function numberOf({ value }: VillageCell, { short }: CellLook): string {
  return value === null ? "–" : short(value);
}

/** The village's name in at most two lines above its number. */
function drawName(cell: VillageCell, { x, y }: Point, look: CellLook): string {
  const letters = [...cell.label];
  const cut = letters.length > 4 ? Math.ceil(letters.length / 2) : letters.length;
  const lines = [letters.slice(0, cut).join(""), letters.slice(cut).join("")].filter(Boolean);
  const top = y - (lines.length > 1 ? 5 : 2.5);
  const text = (content: string, line: number) =>
    `<text x="${x}" y="${round(top + line * 5.2)}" text-anchor="middle" font-size="4.6" fill="${INK}">${escapeMarkup(shortenText(content, 23, 4.6))}</text>`;
  const number = `<text x="${x}" y="${round(top + lines.length * 5.2 + 3)}" text-anchor="middle" font-size="7" font-weight="bold" fill="${INK}">${numberOf(cell, look)}</text>`;
  return lines.map(text).join("") + number;
}

function kindOf({ value, isClosed }: VillageCell, { scale, tone }: CellLook): CellKind {
  if (isClosed && !value) return "kc";
  return value === null ? "kx" : kindOfShade(shadeOf(value, scale), tone, scale);
}

/** The kind of a cell with a value: of a share, the lowest shade is drawn as a warning. */
export function kindOfShade(
  shade: number,
  tone: HoneycombTone,
  { breaks }: HoneycombScale,
): CellKind {
  if (tone === "HIGH_IS_BAD" && shade > 0) return `r${shade}` as CellKind;
  if (tone === "LOW_IS_BAD" && shade <= 1 && breaks.length > 1) return "r1";
  return `k${shade}` as CellKind;
}

function drawFoot({ label, total, href }: VillageGroup, { x, y }: Point, scale: number): string {
  const text = (attributes: string, size: number, content: string) =>
    `<text ${attributes} text-anchor="middle" font-size="${size * scale}">${escapeMarkup(content)}</text>`;
  const name = text(`x="${x}" y="${y}"`, NAME_SIZE, label);
  const sum = text(`class="f" x="${x}" y="${round(y + 15 * scale)}"`, TOTAL_SIZE, total);
  return (href ? `<a class="tn" href="${escapeMarkup(href)}">${name}</a>` : name) + sum;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
