import { describe, expect, test } from "vitest";
import { listDemand } from "@/lib/reporting/stats/assemble-categories";
import type { Readings } from "@/lib/reporting/stats/readings";
import { listShownCategories } from "@/lib/reporting/stats/shown-categories";
import { aSiteCategory, aTreePlace, readingsWith } from "@/tests/support/readings";

const PERIOD = { from: "2026-10", to: "2026-10" };
const NONE = Array.from({ length: 10 }, () => 0);

const town = aTreePlace("town", { parentId: "center" });
const readings = readingsWith({
  places: [aTreePlace("center", { level: "CENTER" }), town],
  categoryNames: [{ name: "law", nameEn: "Law", isSensitive: true, isClosed: false }],
  categories: [
    // One month comes twice: what is folded in and what is not.
    aSiteCategory("town", "law", [
      ["2026-08-01", 9, 7],
      ["2026-10-01", 4, 3],
      ["2026-10-01", 2, 2],
    ]),
  ],
});

const demandOf = (of: Readings, isMasked: boolean, heat: (number | null)[][]) =>
  listDemand(of, listShownCategories(of), { period: PERIOD, isMasked, heat });

describe("demand month by month", () => {
  test("is what was asked for and what was served of it, nothing where nothing is known", () => {
    const [law] = demandOf(readings, false, [[6]]);
    expect(law).toMatchObject({ placeId: "town", category: "law" });
    expect(law?.asked).toEqual([...NONE, 9, 0, 6]);
    expect(law?.served).toEqual([...NONE, 7, 0, 5]);
  });

  test("has small counts of a sensitive category masked for who may not see the cases", () => {
    const small = {
      ...readings,
      categories: [aSiteCategory("town", "law", [["2026-10-01", 6, 4]])],
    };
    const [law] = demandOf(small, true, [[6]]);
    expect(law?.asked.slice(-2)).toEqual([0, 6]);
    expect(law?.served.slice(-2)).toEqual([0, null]);
    expect(demandOf(small, false, [[6]])[0]?.served.at(-1)).toBe(4);
  });

  test("is masked as a whole where the heat table is", () => {
    const [law] = demandOf(readings, true, [[null]]);
    expect(law?.asked.every((count) => count === null)).toBe(true);
    expect(law?.served.every((count) => count === null)).toBe(true);
  });
});
