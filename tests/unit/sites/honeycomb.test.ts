import { describe, expect, test } from "vitest";
import { boxAround, cellPath, honeyPath, ringCenters, type Point } from "@/lib/sites/honeycomb";

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
