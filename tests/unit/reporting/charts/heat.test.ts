import { describe, expect, test } from "vitest";
import { drawHeatChart, type Heat } from "@/lib/reporting/charts/heat";
import { PRINT_PALETTE, SCREEN_PALETTE } from "@/lib/reporting/charts/look";
import { readTexts } from "@/tests/unit/reporting/charts/svg-text";

const look = { id: "heat", palette: SCREEN_PALETTE };

const heat: Heat = {
  rows: ["North", "South"],
  columns: ["Health", "Law", "Culture"],
  values: [
    [12, null, 0],
    [48, 2400, 7],
  ],
  masked: "<5",
};

/** The numbers of the cells in reading order; the names come before them. */
const numbers = (svg: string) => readTexts(svg).slice(-6);

/** The opacity of each filled cell. */
const readOpacities = (svg: string) =>
  [...svg.matchAll(/<path[^>]*fill="var\(--color-honey\)"[^>]*>/g)].map(([path]) =>
    Number(/fill-opacity="([\d.]+)"/.exec(path)?.[1] ?? 1),
  );

describe("a heat grid", () => {
  test("shows each number in its place, and names its rows and columns", () => {
    const svg = drawHeatChart(heat, look);
    expect(numbers(svg)).toEqual(["12", "<5", "0", "48", "2,400", "7"]);
    expect(readTexts(svg)).toEqual(expect.arrayContaining([...heat.rows, ...heat.columns]));
  });

  test("labels a masked cell and draws no shade that would reveal its value", () => {
    const drawn = (value: number | null) =>
      drawHeatChart(
        { ...heat, rows: ["North"], columns: ["Health", "Law"], values: [[9, value]] },
        look,
      );
    expect(readOpacities(drawn(4))).toHaveLength(2);
    expect(readOpacities(drawn(null))).toHaveLength(1);
    expect(readTexts(drawn(null)).slice(-2)).toEqual(["9", "<5"]);
  });

  test("grows darker with the number, and leaves zero blank", () => {
    const columns = ["Health", "Law", "Culture", "Sport"];
    const svg = drawHeatChart({ ...heat, columns, rows: ["North"], values: [[0, 1, 5, 10]] }, look);
    const [pale = 1, middle = 1, full = 0] = readOpacities(svg);
    expect(readOpacities(svg)).toHaveLength(3);
    expect(pale).toBeLessThan(middle);
    expect(middle).toBeLessThan(full);
  });

  test("shortens long names and writes Chinese column names top to bottom", () => {
    const columns = ["医疗健身", "Law", "Culture"];
    const texts = readTexts(
      drawHeatChart({ ...heat, columns, rows: ["A".repeat(40), "South"] }, look),
    );
    expect(texts).toEqual(expect.arrayContaining(["医", "疗", "健", "身"]));
    expect(texts.find((word) => word.startsWith("AAA"))).toMatch(/^A{5,20}…$/);
  });

  test("is the same each time, and escapes names", () => {
    const odd = { ...heat, rows: ['<b>"&', "South"] };
    expect(drawHeatChart(odd, look)).toBe(drawHeatChart(odd, look));
    expect(drawHeatChart(odd, look)).not.toContain("<b>");
    expect(readTexts(drawHeatChart(odd, look))).toContain('<b>"&');
  });

  test("draws names that every object has a property of, and changes no object", () => {
    const names = ["__proto__", "constructor", "toString", "hasOwnProperty"];
    const values = names.map(() => names.map(() => 1));
    const drawn = drawHeatChart({ ...heat, rows: names, columns: names, values }, look);
    for (const name of names) expect(readTexts(drawn)).toContain(name);
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(Reflect.ownKeys(Object)).not.toContain("prev");
    expect(({} as { next?: unknown }).next).toBeUndefined();
  });

  test("stays small with twenty places and ten categories", () => {
    const rows = Array.from({ length: 20 }, (_, index) => `Place ${index}`);
    const columns = Array.from({ length: 10 }, (_, index) => `Kind ${index}`);
    const values = rows.map((_, row) => columns.map((__, column) => row * column));
    const svg = drawHeatChart({ rows, columns, values, masked: "<5" }, look);
    expect(readTexts(svg)).toHaveLength(230);
    expect(svg.length).toBeLessThan(60_000);
  });
});

test("a number is legible on every shade of honey", () => {
  const shades = [0, 0.15, 0.5, 1].map((share) =>
    mixColors(PRINT_PALETTE.honey, PRINT_PALETTE.paper, share),
  );
  shades.forEach((shade) =>
    expect(contrast(shade, channels(PRINT_PALETTE.ink))).toBeGreaterThan(4.5),
  );
});

function channels(hex: string): number[] {
  return [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
}

function mixColors(color: string, ground: string, share: number): number[] {
  const below = channels(ground);
  return channels(color).map((channel, at) => channel * share + (below[at] ?? 0) * (1 - share));
}

/** As WCAG 2 defines it. */
function contrast(one: number[], other: number[]): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: number[]): number {
  const linear = color.map((channel) => {
    const share = channel / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (linear[0] ?? 0) + 0.7152 * (linear[1] ?? 0) + 0.0722 * (linear[2] ?? 0);
}
