import { describe, expect, test } from "vitest";
import {
  boxAround,
  cellPath,
  cellPaths,
  crossPaths,
  honeyPath,
  honeyPaths,
  ringCenters,
  type Point,
} from "@/lib/network/sites/honeycomb";

const distance = (one: Point, other: Point) => Math.hypot(one.x - other.x, one.y - other.y);
const APART = Math.sqrt(3);

/** The y of every corner of a path. */
const heights = (path: string) =>
  [...path.matchAll(/[ML]\S+ ([-\d.]+)/g)].map(([, y]) => Number(y));

describe("the cells of a comb", () => {
  test.each([1, 2, 7, 8, 19, 40])("are as many as asked for: %i", (count) => {
    expect(ringCenters(count)).toHaveLength(count);
  });

  test("touch and never overlap", () => {
    const centers = ringCenters(40);
    centers.forEach((center, index) => {
      const others = centers.filter((_, other) => other !== index);
      const nearest = Math.min(...others.map((other) => distance(center, other)));
      expect(nearest).toBeCloseTo(APART, 6);
    });
  });

  test("of a full ring lie around the first", () => {
    const box = boxAround(ringCenters(7));
    expect(box.width).toBeCloseTo(3 * APART, 6);
    expect(box.height).toBeCloseTo(5, 6);
    expect(box.x + box.width / 2).toBeCloseTo(0, 6);
  });

  test("have six corners", () => {
    expect(heights(cellPath({ x: 0, y: 0 }))).toHaveLength(6);
  });
});

describe("honey", () => {
  const at = { x: 0, y: 0 };
  const cell = heights(cellPath(at));

  test("is not there where there is none", () => {
    expect(honeyPath(at, 0)).toBe("");
    expect(honeyPath(at, -1)).toBe("");
  });

  test("fills the whole cell, and no more", () => {
    expect(honeyPath(at, 1)).toBe(cellPath(at));
    expect(honeyPath(at, 7)).toBe(cellPath(at));
  });

  test("stands at the bottom, up to its level", () => {
    const honey = heights(honeyPath(at, 0.25));
    const [top, bottom] = [Math.min(...cell), Math.max(...cell)];
    expect(Math.max(...honey)).toBe(bottom);
    expect(Math.min(...honey)).toBeCloseTo(bottom - (bottom - top) * 0.25, 2);
  });
});

describe("many cells in one path", () => {
  const centers = ringCenters(13);
  const starts = (path: string) => path.match(/M/g)?.length ?? 0;

  test("are all there, and have the outline of a single one", () => {
    expect(starts(cellPaths(centers))).toBe(13);
    expect(outline(cellPaths([{ x: 3, y: -2 }]))).toEqual(
      [...cellPath({ x: 3, y: -2 }).matchAll(/[ML](\S+) ([-\d.]+)/g)].map(([, x, y]) => ({
        x: expect.closeTo(Number(x), 1),
        y: expect.closeTo(Number(y), 1),
      })),
    );
  });

  test("hold each its own honey, which runs over into no other", () => {
    const levels = centers.map((_, index) => index / centers.length);
    const each = centers.map((center, index) => honeyPath(center, levels[index] ?? 0));
    expect(honeyPaths(centers, levels)).toBe(each.join(""));
  });

  test("without honey have none", () => {
    expect(honeyPaths(centers, [])).toBe("");
    expect(starts(honeyPaths(centers, [0, 1, 0.5]))).toBe(2);
  });

  test("can be crossed out one by one", () => {
    expect(starts(crossPaths(centers.slice(0, 3)))).toBe(3);
  });
});

/** The corners that a path of relative steps goes through. */
function outline(path: string): Point[] {
  const corners: Point[] = [];
  let at = { x: 0, y: 0 };
  for (const [, step, ...numbers] of path.matchAll(/([Mlv])(-?[\d.]+)(?:[ ]?(-?[\d.]+))?/g)) {
    const [one = 0, other = 0] = numbers.map(Number);
    const [x, y] = step === "v" ? [0, one] : [one, other];
    at = step === "M" ? { x, y } : { x: at.x + x, y: at.y + y };
    corners.push(at);
  }
  return corners;
}
