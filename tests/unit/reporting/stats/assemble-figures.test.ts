import { expect, test } from "vitest";
import { sumFigures } from "@/lib/reporting/stats/assemble-figures";
import { readingsWith } from "@/tests/support/readings";

const PERIOD = { from: "2026-10", to: "2026-10" };

const waitsAt = (siteId: string, isBefore: boolean, buckets: number[], counts: number[]) =>
  ({ siteId, isBefore, step: "REVIEW", buckets, counts }) as const;

test("waits are those of the period, and of the period before those before", () => {
  const readings = readingsWith({
    waits: [
      waitsAt("a", false, [3, 5, 3], [2, 1, 4]),
      waitsAt("a", true, [3, 9], [10, 20]),
      waitsAt("b", true, [9], [100]),
      waitsAt("c", true, [9], [1000]),
    ],
  });
  const { figures, before } = sumFigures(readings, PERIOD, ["a", "b"], 0);
  const counted = (histogram: number[] | undefined) =>
    (histogram ?? []).flatMap((count, bucket) => (count === 0 ? [] : [[bucket, count]]));
  expect(counted(figures.waits?.REVIEW)).toEqual([
    [3, 6],
    [5, 1],
  ]);
  expect(counted(before.waits?.REVIEW)).toEqual([
    [3, 10],
    [9, 120],
  ]);
  expect(counted(before.waits?.WHOLE)).toEqual([]);
});
