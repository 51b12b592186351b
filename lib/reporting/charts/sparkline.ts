import { element } from "@/lib/reporting/charts/svg";

const WIDTH = 96;
const HEIGHT = 26;
const EDGE = 3;

/** A line without axes, its last value as a point; "" with fewer than three known values. */
export function drawSparkline(values: (number | null)[]): string {
  const known = values.flatMap((value, index) => (value === null ? [] : [{ value, index }]));
  if (known.length < 3) return "";
  const all = known.map(({ value }) => value);
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const points = known.map(({ value, index }) => ({
    x: round(EDGE + (index * (WIDTH - 2 * EDGE)) / (values.length - 1)),
    y: round(HEIGHT - EDGE - ((value - least) / (most - least || 1)) * (HEIGHT - 2 * EDGE)),
  }));
  const line = points.map(({ x, y }) => `${x} ${y}`).join(" ");
  const { x = 0, y = 0 } = points.at(-1) ?? {};
  return element(
    "svg",
    { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, class: "spark", "aria-hidden": "true" },
    element("polyline", { points: line }) + element("circle", { cx: x, cy: y, r: 2.6 }),
  );
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
