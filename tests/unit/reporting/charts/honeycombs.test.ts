import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { drawHoneycomb, fitHoneycomb } from "@/lib/reporting/charts/honeycomb";
import { drawTown, type CellLook } from "@/lib/reporting/charts/honeycomb-cells";
import { listLegend } from "@/lib/reporting/charts/honeycomb-legend";
import { paintByClass } from "@/lib/reporting/charts/honeycomb-look";
import { findScale, listShades, shadeOf } from "@/lib/reporting/charts/honeycomb-scale";
import {
  hasCellLinks,
  type HoneycombTone,
  type VillageCell,
  type VillageGroup,
} from "@/lib/reporting/charts/honeycombs";
import { getTranslator } from "@/lib/shared/i18n/translator";

const aCell = (label: string, value: number | null, isClosed = false): VillageCell => ({
  ...{ id: label, label, value, isClosed },
  href: `?place=${label}`,
});

const aGroup = (...values: (number | null)[]): VillageGroup => ({
  ...{ id: "group", label: "Town", total: "9" },
  cells: values.map((value, index) => aCell(`Village ${index}`, value)),
});

const lookOf = (values: (number | null)[], tone: HoneycombTone = "MORE_IS_MORE"): CellLook => ({
  ...{ scale: findScale(values), tone, paint: paintByClass, isLinked: true },
  short: String,
  describe: ({ label, value }) => `${label}: ${value}`,
});

const kindsIn = (svg: string) => [...svg.matchAll(/class="([kr]\w)"/g)].map(([, kind]) => kind);

describe("the scale", () => {
  test("spreads over the ranks: one large village does not make the others pale", () => {
    const values = [1, 2, 3, 4, 5, 6, 7, 8, 9, 500];
    const scale = findScale(values);
    expect(new Set(values.map((value) => shadeOf(value, scale))).size).toBeGreaterThanOrEqual(4);
  });

  test("gives each value one shade, never a lower one to more, and none to zero", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { minLength: 1 }), (values) => {
        const scale = findScale(values);
        const shades = values.toSorted((a, b) => a - b).map((value) => shadeOf(value, scale));
        expect(shades).toEqual(shades.toSorted((a, b) => a - b));
        expect(Math.max(...shades)).toBeLessThanOrEqual(5);
        for (const value of values) expect(shadeOf(value, scale) === 0).toBe(value === 0);
      }),
    );
  });

  test("says its break points without gap or overlap, up to the highest value", () => {
    expect(listShades(findScale([1, 2, 5, 9, 40]))).toEqual([
      { shade: 1, from: 1, to: null },
      { shade: 2, from: 2, to: 4 },
      { shade: 3, from: 5, to: 8 },
      { shade: 4, from: 9, to: 39 },
      { shade: 5, from: 40, to: null },
    ]);
  });

  test("is empty where nothing is known", () => {
    expect(findScale([0, null])).toEqual({ breaks: [], max: 0 });
  });
});

describe("a town", () => {
  test("has a link with the name and the value for each village, and its own name", () => {
    const group = aGroup(3, 0, null);
    const { svg } = drawTown(group, lookOf([3, 0, null]));
    for (const { label, value } of group.cells) {
      expect(svg).toContain(`href="?place=${label}"`);
      expect(svg).toContain(`${label}: ${value}`);
    }
    expect(svg).toContain(">Town<");
  });

  test("tells none apart from no data, and a closed station from both", () => {
    const cells = [aCell("none", 0), aCell("unknown", null), aCell("closed", 0, true)];
    const { svg } = drawTown({ ...aGroup(), cells }, lookOf([0, null, 0]));
    expect(kindsIn(svg)).toEqual(["k0", "kx", "kc"]);
  });

  test("marks the lowest shares, and whatever there is of what should not be", () => {
    const shares = [0.2, 0.5, 0.8, 1];
    const low = { ...lookOf([], "LOW_IS_BAD"), scale: findScale(shares, 0.01) };
    expect(kindsIn(drawTown(aGroup(...shares), low).svg)).toEqual(["r1", "k2", "k3", "k4"]);
    const late = drawTown(aGroup(0, 1, 4), lookOf([0, 1, 4], "HIGH_IS_BAD"));
    expect(kindsIn(late.svg)).toEqual(["k0", "r1", "r2"]);
  });

  test("has each village's name in its cell on a poster, in two lines if it is long", () => {
    const group = { ...aGroup(), cells: [aCell("西街社区", 3), aCell("五彩新城社区", 1)] };
    const { svg } = drawTown(group, { ...lookOf([3, 1]), hasNames: true });
    expect(svg).toContain(">西街社区<");
    expect(svg).toMatch(/>五彩新<.*>城社区</);
    expect(svg).not.toContain("href=");
  });

  test("writes no name as markup", () => {
    const group = { ...aGroup(1), label: "<b>", cells: [aCell('"><script>', 1)] };
    expect(drawTown(group, lookOf([1])).svg).not.toMatch(/<script|<b>/);
  });
});

test("the legend names the shades that are there, no data and closed stations only where there are any", () => {
  const t = getTranslator("zh-CN", "charts");
  const legendOf = (cells: VillageCell[]) => {
    const scale = findScale(cells.map(({ value }) => value));
    const shown = { cells, scale, tone: "MORE_IS_MORE" as const, step: 1, format: String };
    return listLegend(shown, t).map(({ kind }) => kind);
  };
  expect(legendOf([aCell("a", 1), aCell("b", 2)])).toEqual(["k1", "k2"]);
  const all = [aCell("a", 0), aCell("b", 2), aCell("c", null), aCell("d", 0, true)];
  expect(legendOf(all)).toEqual(["k0", "k1", "kx", "kc"]);
});

test("a whole county is drawn within its width, and fills a wall as well as it can", () => {
  const groups = Array.from({ length: 16 }, (_, index) =>
    aGroup(...Array.from({ length: 5 + index }, () => 2)),
  );
  const look = lookOf([2]);
  const sizeOf = (svg: string) => /viewBox="0 0 (\d+) ([\d.]+)"/.exec(svg)?.slice(1).map(Number);
  const lefts = [...drawHoneycomb(groups, look, 700).matchAll(/translate\((\d+) /g)];
  expect(Math.max(...lefts.map(([, left]) => Number(left)))).toBeLessThan(700);
  const [width = 0, height = 1] = sizeOf(fitHoneycomb(groups, look, 1.7)) ?? [];
  expect(width / height).toBeGreaterThan(1.2);
  expect(width / height).toBeLessThan(2.4);
});

test("cells are links unless there are too many of them", () => {
  const city = Array.from({ length: 108 }, () => aGroup(...Array.from({ length: 13 }, () => 1)));
  expect(hasCellLinks(city.slice(0, 16))).toBe(true);
  expect(hasCellLinks(city)).toBe(false);
});
