import fc from "fast-check";
import { expect, test } from "vitest";
import { roundParts } from "@/lib/reporting/stats/round-parts";

test("what is left goes to the parts with the largest remainders", () => {
  expect(roundParts([27.4, 27.4, 27.4], 82.2)).toEqual([28, 27, 27]);
  expect(roundParts([0.5, 1.6, 0.2], 2.3)).toEqual([0, 2, 0]);
  expect(roundParts([], 0)).toEqual([]);
});

test("parts add up to the rounded total, and none is off by one or more", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: 1 }), (minutes) => {
      const hours = minutes.map((count) => count / 60);
      const total = hours.reduce((sum, part) => sum + part, 0);
      const rounded = roundParts(hours, total);
      expect(rounded.reduce((sum, part) => sum + part, 0)).toBe(Math.round(total));
      for (const [index, part] of rounded.entries()) {
        expect(Math.abs(part - (hours[index] ?? 0))).toBeLessThan(1);
      }
    }),
  );
});
