import { describe, expect, test } from "vitest";
import { PRINT_PALETTE, SCREEN_PALETTE } from "@/lib/reporting/charts/look";
import { drawTrendChart, type Trend } from "@/lib/reporting/charts/trend";
import { readIds, readTexts } from "@/tests/unit/reporting/charts/svg-text";

const look = { id: "trend", palette: SCREEN_PALETTE };

const ONE: Trend = {
  months: ["Sep", "Oct", "Nov"],
  series: [{ name: "Wishes", values: [120, 1300, 312] }],
  format: "count",
};

const TWO: Trend = {
  months: ["Sep", "Oct", "Nov"],
  series: [
    { name: "Satisfied", values: [0.9, 0.88, 0.925] },
    { name: "Rated", values: [0.5, 0.6, null] },
  ],
  format: "percent",
};

describe("a trend", () => {
  test("names its months and the last value, and reaches over the highest", () => {
    expect(readTexts(drawTrendChart(ONE, look))).toEqual(
      expect.arrayContaining(["Sep", "Oct", "Nov", "0", "1,000", "2,000", "312"]),
    );
  });

  test("draws a point for each value and none where there is none", () => {
    const points = (trend: Trend) =>
      drawTrendChart(trend, look).match(/transform="matrix/g)?.length;
    expect(points(ONE)).toBe(3);
    expect(points(TWO)).toBe(5);
  });

  test("names each of several lines, with its last known value", () => {
    const texts = readTexts(drawTrendChart(TWO, look));
    expect(texts).toEqual(expect.arrayContaining(["Satisfied", "92.5%", "Rated", "60%"]));
  });

  test("names lines above the picture when their names are too long to stand beside it", () => {
    const long = "Satisfied residents among those who rated";
    const series = TWO.series.map((one, index) => (index === 0 ? { ...one, name: long } : one));
    const texts = readTexts(drawTrendChart({ ...TWO, series }, look));
    expect(texts.filter((word) => word === long)).toHaveLength(1);
    expect(texts).toContain("92.5%");
  });

  test("shows the target and makes room for it", () => {
    const target = { value: 5000, label: "target 5,000" };
    const texts = readTexts(drawTrendChart({ ...ONE, target }, look));
    expect(texts).toEqual(expect.arrayContaining(["target 5,000", "6,000"]));
  });

  test("shows every month it has room for, counted from the last", () => {
    const months = Array.from({ length: 13 }, (_, index) => `Month ${index}`);
    const values = months.map((_, index) => index);
    const texts = readTexts(
      drawTrendChart({ ...ONE, months, series: [{ name: "x", values }] }, look),
    );
    const shown = months.filter((month) => texts.includes(month));
    expect(shown).toContain("Month 12");
    expect(shown.length).toBeGreaterThan(3);
    expect(shown.length).toBeLessThan(13);
  });

  test.each([
    { values: [null, null, null], what: "nothing known" },
    { values: [0, 0, 0], what: "nothing but zeros" },
  ])("is drawn with $what too", ({ values }) => {
    const svg = drawTrendChart({ ...ONE, series: [{ name: "Wishes", values }] }, look);
    expect(readTexts(svg)).toContain("Nov");
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  });

  test("is drawn for a single month too", () => {
    const svg = drawTrendChart(
      { months: ["Nov"], series: [{ name: "x", values: [7] }], format: "count" },
      look,
    );
    expect(readTexts(svg)).toEqual(expect.arrayContaining(["Nov", "7"]));
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  });

  test("is the same each time", () => {
    expect(drawTrendChart(TWO, look)).toBe(drawTrendChart(TWO, look));
  });

  test("shares no id with another trend of the page, and refers only to its own ids", () => {
    const [first, second] = [
      drawTrendChart(TWO, { ...look, id: "first" }),
      drawTrendChart(TWO, { ...look, id: "second" }),
    ];
    expect(readIds(first).length).toBeGreaterThan(0);
    expect(readIds(first).filter((id) => readIds(second).includes(id))).toEqual([]);
    const used = [...first.matchAll(/url\(#([^)]+)\)/g)].map(([, id]) => id);
    expect(readIds(first)).toEqual(expect.arrayContaining(used));
  });

  test("holds no script, no style sheet and no size of its own", () => {
    const svg = drawTrendChart(TWO, look);
    expect(svg).not.toMatch(/<script|<style| style=|javascript:|<svg[^>]* width=/);
    expect(svg).toMatch(/<svg[^>]* viewBox="0 0 400 \d+"/);
  });

  test("escapes names and shows them unchanged", () => {
    const name = `<b>"A" & 'B'</b>`;
    const series = [name, "x"].map((one) => ({ name: one, values: [1, 2, 3] }));
    const svg = drawTrendChart({ ...ONE, months: ["<i>", "&", '"'], series }, look);
    expect(svg).not.toMatch(/<b>|<i>/);
    expect(readTexts(svg)).toEqual(expect.arrayContaining([name, "<i>", "&", '"']));
  });
});

test("a chart of a page uses CSS variables, a chart of a document fixed colors", () => {
  expect(drawTrendChart(ONE, look)).toContain('"var(--color-ink)"');
  expect(drawTrendChart(ONE, look)).not.toMatch(/="#(?!000")[0-9a-f]{3,6}"/);
  expect(drawTrendChart(ONE, { ...look, palette: PRINT_PALETTE })).not.toContain("var(");
});
