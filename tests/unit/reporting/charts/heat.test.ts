import { describe, expect, test } from "vitest";
import { heatChart, type Heat } from "@/lib/reporting/charts/heat";
import { ON_PAPER, ON_SCREEN } from "@/lib/reporting/charts/look";
import { wordsOf } from "@/tests/unit/reporting/charts/svg-words";

const look = { id: "heat", palette: ON_SCREEN };

const heat: Heat = {
  rows: ["North", "South"],
  columns: ["Health", "Law", "Culture"],
  values: [
    [12, null, 0],
    [48, 2400, 7],
  ],
  masked: "<5",
};

/** The numbers in reading order: what stands after the names. */
const numbers = (svg: string) => wordsOf(svg).slice(-6);

/** How opaque the honey of each cell is. */
const shadesOf = (svg: string) =>
  [...svg.matchAll(/<path[^>]*fill="var\(--color-honey\)"[^>]*>/g)].map(([path]) =>
    Number(/fill-opacity="([\d.]+)"/.exec(path)?.[1] ?? 1),
  );

describe("a heat grid", () => {
  test("shows each number in its place, and names its rows and columns", () => {
    const svg = heatChart(heat, look);
    expect(numbers(svg)).toEqual(["12", "<5", "0", "48", "2,400", "7"]);
    expect(wordsOf(svg)).toEqual(expect.arrayContaining([...heat.rows, ...heat.columns]));
  });

  test("says what is masked and draws no shade that would tell it", () => {
    const drawn = (value: number | null) =>
      heatChart(
        { ...heat, rows: ["North"], columns: ["Health", "Law"], values: [[9, value]] },
        look,
      );
    expect(shadesOf(drawn(4))).toHaveLength(2);
    expect(shadesOf(drawn(null))).toHaveLength(1);
    expect(wordsOf(drawn(null)).slice(-2)).toEqual(["9", "<5"]);
  });

  test("grows darker with the number, and leaves zero blank", () => {
    const columns = ["Health", "Law", "Culture", "Sport"];
    const svg = heatChart({ ...heat, columns, rows: ["North"], values: [[0, 1, 5, 10]] }, look);
    const [pale = 1, middle = 1, full = 0] = shadesOf(svg);
    expect(shadesOf(svg)).toHaveLength(3);
    expect(pale).toBeLessThan(middle);
    expect(middle).toBeLessThan(full);
  });

  test("lets long names be shortened, Chinese ones stand upright", () => {
    const columns = ["医疗健身", "Law", "Culture"];
    const words = wordsOf(heatChart({ ...heat, columns, rows: ["A".repeat(40), "South"] }, look));
    expect(words).toEqual(expect.arrayContaining(["医", "疗", "健", "身"]));
    expect(words.find((word) => word.startsWith("AAA"))).toMatch(/^A{5,20}…$/);
  });

  test("is the same each time, and never lets a name become markup", () => {
    const odd = { ...heat, rows: ['<b>"&', "South"] };
    expect(heatChart(odd, look)).toBe(heatChart(odd, look));
    expect(heatChart(odd, look)).not.toContain("<b>");
    expect(wordsOf(heatChart(odd, look))).toContain('<b>"&');
  });

  test("of twenty places and ten categories stays small", () => {
    const rows = Array.from({ length: 20 }, (_, index) => `Place ${index}`);
    const columns = Array.from({ length: 10 }, (_, index) => `Kind ${index}`);
    const values = rows.map((_, row) => columns.map((__, column) => row * column));
    const svg = heatChart({ rows, columns, values, masked: "<5" }, look);
    expect(wordsOf(svg)).toHaveLength(230);
    expect(svg.length).toBeLessThan(60_000);
  });
});

test("a number is legible on every shade of honey", () => {
  const shades = [0, 0.15, 0.5, 1].map((share) => mixed(ON_PAPER.honey, ON_PAPER.paper, share));
  shades.forEach((shade) => expect(contrast(shade, channels(ON_PAPER.ink))).toBeGreaterThan(4.5));
});

function channels(hex: string): number[] {
  return [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
}

function mixed(color: string, ground: string, share: number): number[] {
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
