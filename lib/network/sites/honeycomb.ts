/** A point of a honeycomb, whose hexagonal cells have a corner on top and sides of length 1. */
export type Point = { x: number; y: number };

const WIDTH = Math.sqrt(3);
const GAP = 0.86; // a cell is drawn a little smaller than the space it has
const STEPS = [
  [1, 0],
  [0, 1],
  [-1, 1],
  [-1, 0],
  [0, -1],
  [1, -1],
] as const;

/** Centers of `count` cells, ring after ring around the first. */
export function ringCenters(count: number): Point[] {
  const centers: Point[] = [];
  for (let ring = 0; centers.length < count; ring++) {
    centers.push(...listRing(ring).slice(0, count - centers.length));
  }
  return centers;
}

function listRing(ring: number): Point[] {
  if (ring === 0) return [{ x: 0, y: 0 }];
  const points: Point[] = [];
  let [q, r] = [0, -ring];
  for (const [dq, dr] of STEPS) {
    for (let step = 0; step < ring; step++) {
      points.push({ x: WIDTH * (q + r / 2), y: 1.5 * r });
      q += dq;
      r += dr;
    }
  }
  return points;
}

/** The smallest box around the cells at `centers`. */
export function boxAround(centers: Point[]): {
  x: number;
  y: number;
  width: number;
  height: number;
} {
  const xs = centers.map(({ x }) => x);
  const ys = centers.map(({ y }) => y);
  const x = Math.min(...xs) - WIDTH / 2;
  const y = Math.min(...ys) - 1;
  return { x, y, width: Math.max(...xs) + WIDTH / 2 - x, height: Math.max(...ys) + 1 - y };
}

/** The outline of a cell, as the `d` of a path. */
export function cellPath(center: Point): string {
  return pathThrough(corners(center));
}

/** A cell filled up to `level`, from 0 (empty) to 1 (full), as the `d` of a path; "" if it is empty. */
export function honeyPath(center: Point, level: number): string {
  const full = Math.min(1, Math.max(0, level));
  if (full === 0) return "";
  const surface = center.y + GAP - 2 * GAP * full;
  return pathThrough(clipBelow(corners(center), surface));
}

const [HALF, SIDE, TALL] = [GAP * (WIDTH / 2), GAP / 2, GAP].map(roundShort);
const HEXAGON = `l${HALF} ${SIDE}v${TALL}l-${HALF} ${SIDE}l-${HALF}-${SIDE}v-${TALL}z`;

/** The outlines of many cells, as the `d` of one short path. */
export function cellPaths(centers: Point[]): string {
  return centers.map(({ x, y }) => `M${roundShort(x)} ${roundShort(y - GAP)}${HEXAGON}`).join("");
}

/** Cells filled up to their levels, as the `d` of one path. */
export function honeyPaths(centers: Point[], levels: number[]): string {
  return centers.map((center, index) => honeyPath(center, levels[index] ?? 0)).join("");
}

/** A stroke through each cell, as the `d` of one path. */
export function crossPaths(centers: Point[]): string {
  return centers.map(({ x, y }) => `M${roundShort(x - 0.4)} ${roundShort(y + 0.4)}l.8-.8`).join("");
}

function corners({ x, y }: Point): Point[] {
  return [0, 1, 2, 3, 4, 5].map((corner) => {
    const angle = (Math.PI / 3) * corner - Math.PI / 2;
    return { x: x + GAP * Math.cos(angle), y: y + GAP * Math.sin(angle) };
  });
}

/** The part of a convex polygon that lies below `surface` (y grows downwards). */
function clipBelow(polygon: Point[], surface: number): Point[] {
  return polygon.flatMap((from, index) => {
    const to = polygon[(index + 1) % polygon.length] ?? from;
    const inside = from.y >= surface ? [from] : [];
    if (from.y >= surface === to.y >= surface) return inside;
    const share = (surface - from.y) / (to.y - from.y);
    return [...inside, { x: from.x + share * (to.x - from.x), y: surface }];
  });
}

function pathThrough(points: Point[]): string {
  return `M${points.map(({ x, y }) => `${roundShort(x)} ${roundShort(y)}`).join("L")}Z`;
}

function roundShort(value: number): number {
  return Math.round(value * 100) / 100;
}
