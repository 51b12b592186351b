import { describe, expect, test } from "vitest";
import { ON_PAPER, ON_SCREEN } from "@/lib/reporting/charts/look";
import { trendChart, type Trend } from "@/lib/reporting/charts/trend";
import { idsIn, wordsOf } from "@/tests/unit/reporting/charts/svg-words";

const look = { id: "trend", palette: ON_SCREEN };

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
    expect(wordsOf(trendChart(ONE, look))).toEqual(
      expect.arrayContaining(["Sep", "Oct", "Nov", "0", "1,000", "2,000", "312"]),
    );
  });

  test("draws a point for each value and none where there is none", () => {
    const points = (trend: Trend) => trendChart(trend, look).match(/transform="matrix/g)?.length;
    expect(points(ONE)).toBe(3);
    expect(points(TWO)).toBe(5);
  });

  test("says of several lines which is which, with its last known value", () => {
    const words = wordsOf(trendChart(TWO, look));
    expect(words).toEqual(expect.arrayContaining(["Satisfied", "92.5%", "Rated", "60%"]));
  });

  test("names lines above the picture when their names are too long to stand beside it", () => {
    const long = "Satisfied residents among those who rated";
    const series = TWO.series.map((one, index) => (index === 0 ? { ...one, name: long } : one));
    const words = wordsOf(trendChart({ ...TWO, series }, look));
    expect(words.filter((word) => word === long)).toHaveLength(1);
    expect(words).toContain("92.5%");
  });

  test("shows the target and makes room for it", () => {
    const target = { value: 5000, label: "target 5,000" };
    const words = wordsOf(trendChart({ ...ONE, target }, look));
    expect(words).toEqual(expect.arrayContaining(["target 5,000", "6,000"]));
  });

  test("shows every month it has room for, counted from the last", () => {
    const months = Array.from({ length: 13 }, (_, index) => `Month ${index}`);
    const values = months.map((_, index) => index);
    const words = wordsOf(trendChart({ ...ONE, months, series: [{ name: "x", values }] }, look));
    const shown = months.filter((month) => words.includes(month));
    expect(shown).toContain("Month 12");
    expect(shown.length).toBeGreaterThan(3);
    expect(shown.length).toBeLessThan(13);
  });

  test.each([
    { values: [null, null, null], what: "nothing known" },
    { values: [0, 0, 0], what: "nothing but zeros" },
  ])("of $what is drawn all the same", ({ values }) => {
    const svg = trendChart({ ...ONE, series: [{ name: "Wishes", values }] }, look);
    expect(wordsOf(svg)).toContain("Nov");
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  });

  test("of a single month is drawn all the same", () => {
    const svg = trendChart(
      { months: ["Nov"], series: [{ name: "x", values: [7] }], format: "count" },
      look,
    );
    expect(wordsOf(svg)).toEqual(expect.arrayContaining(["Nov", "7"]));
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  });

  test("is the same each time", () => {
    expect(trendChart(TWO, look)).toBe(trendChart(TWO, look));
  });

  test("shares no id with another on the page, and each finds its own parts", () => {
    const [first, second] = [
      trendChart(TWO, { ...look, id: "first" }),
      trendChart(TWO, { ...look, id: "second" }),
    ];
    expect(idsIn(first).length).toBeGreaterThan(0);
    expect(idsIn(first).filter((id) => idsIn(second).includes(id))).toEqual([]);
    const used = [...first.matchAll(/url\(#([^)]+)\)/g)].map(([, id]) => id);
    expect(idsIn(first)).toEqual(expect.arrayContaining(used));
  });

  test("holds no script, no style sheet and no size of its own", () => {
    const svg = trendChart(TWO, look);
    expect(svg).not.toMatch(/<script|<style|javascript:|<svg[^>]* width=/);
    expect(svg).toMatch(/<svg[^>]* viewBox="0 0 400 \d+"/);
  });

  test("says a name as it is, and never as markup", () => {
    const name = `<b>"A" & 'B'</b>`;
    const series = [name, "x"].map((one) => ({ name: one, values: [1, 2, 3] }));
    const svg = trendChart({ ...ONE, months: ["<i>", "&", '"'], series }, look);
    expect(svg).not.toMatch(/<b>|<i>/);
    expect(wordsOf(svg)).toEqual(expect.arrayContaining([name, "<i>", "&", '"']));
  });
});

test("on a page a picture takes the page's colors, in a document it names its own", () => {
  expect(trendChart(ONE, look)).toContain('"var(--color-ink)"');
  expect(trendChart(ONE, look)).not.toMatch(/="#(?!000")[0-9a-f]{3,6}"/);
  expect(trendChart(ONE, { ...look, palette: ON_PAPER })).not.toContain("var(");
});
