import { expect, test } from "vitest";
import { drawSparkline } from "@/lib/reporting/charts/sparkline";

test("a sparkline ends in a point, higher for more", () => {
  const heightOf = (values: number[]) => Number(/cy="([\d.]+)"/.exec(drawSparkline(values))?.[1]);
  expect(heightOf([1, 2, 3])).toBeLessThan(heightOf([3, 2, 1]));
});

test("of fewer than three values there is none, and all equal ones lie on a line", () => {
  expect(drawSparkline([1, null, 2])).toBe("");
  expect(drawSparkline([5, 5, 5])).not.toContain("NaN");
});
