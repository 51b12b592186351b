import type { CustomSeriesRenderItemAPI, CustomSeriesRenderItemParams } from "echarts";
import { formatValue } from "@/lib/reporting/charts/format";
import { FONT_SIZE, PICTURE_WIDTH, type Look, type Palette } from "@/lib/reporting/charts/look";
import { renderChart } from "@/lib/reporting/charts/render";
import { isWide, shortened, textWidth } from "@/lib/reporting/charts/text-width";

export type Heat = {
  /** At most about twenty. */
  rows: string[];
  /** At most about ten. */
  columns: string[];
  /** By row and column; null is masked. */
  values: (number | null)[][];
  /** What stands in a masked cell. */
  masked: string;
};

const ROW = 28;
const WIDEST_ROW_NAME = 110;
const TALLEST_COLUMN_NAME = 104;
const GAP = 8;
const HATCH = 6;

/** A grid with the number in each cell: the more, the more honey. Masked cells are hatched. */
export function heatChart(heat: Heat, look: Look): string {
  const { rows, columns } = heat;
  const names = rows.map((name) => shortened(name, WIDEST_ROW_NAME, FONT_SIZE));
  const heads = columns.map(upright);
  const left = 2 * GAP + Math.max(0, ...names.map((name) => textWidth(name, FONT_SIZE)));
  const top = 2 * GAP + Math.max(0, ...heads.map(({ height }) => height));
  const axis = { type: "category", axisTick: { show: false }, axisLine: { show: false } };
  const label = { color: look.palette.ink, fontSize: FONT_SIZE, interval: 0 };
  const option = {
    grid: { left, right: 1, top, bottom: 1, outerBoundsMode: "none" },
    xAxis: {
      ...axis,
      position: "top",
      data: heads.map(({ text }) => text),
      axisLabel: {
        ...label,
        lineHeight: FONT_SIZE + 1,
        rotate: heads.some((h) => h.isTurned) ? 90 : 0,
      },
    },
    yAxis: { ...axis, inverse: true, data: names, axisLabel: label },
    series: [
      { type: "custom", silent: true, data: cellsOf(heat), renderItem: cell(heat, look.palette) },
    ],
  };
  return renderChart(option, look, { width: PICTURE_WIDTH, height: top + rows.length * ROW + 1 });
}

/** A column's name: Chinese stands upright, character below character; other writing is turned. */
function upright(name: string): { text: string; height: number; isTurned: boolean } {
  const short = shortened(name, TALLEST_COLUMN_NAME, FONT_SIZE);
  if (!isWide(name)) return { text: short, height: textWidth(short, FONT_SIZE), isTurned: true };
  const characters = [...short];
  return {
    text: characters.join("\n"),
    height: characters.length * (FONT_SIZE + 1),
    isTurned: false,
  };
}

function cellsOf({ values }: Heat): [number, number][] {
  return values.flatMap((row, y) => row.map((_, x): [number, number] => [x, y]));
}

function cell({ values, masked }: Heat, palette: Palette) {
  const most = Math.max(1, ...values.flat().map(Number));
  return (_: CustomSeriesRenderItemParams, api: CustomSeriesRenderItemAPI) => {
    const [column, row] = [Number(api.value(0)), Number(api.value(1))];
    const [x = 0, y = 0] = api.coord([column, row]);
    const [width = 0, height = 0] = sizeOf(api);
    const box = {
      x: x - width / 2 + 1,
      y: y - height / 2 + 1,
      width: width - 2,
      height: height - 2,
    };
    const value = values[row]?.[column] ?? null;
    const words = value === null ? masked : formatValue(value, "count");
    return {
      type: "group",
      children: [
        ...(value === null ? [hatched(box, palette)] : filled(box, value / most, palette)),
        number(words, { x, y }, value, palette),
      ],
    };
  };
}

type Box = { x: number; y: number; width: number; height: number };

function sizeOf(api: CustomSeriesRenderItemAPI): number[] {
  return [api.size?.([1, 1]) ?? 0].flat();
}

/** Ink stays legible on every shade: on the fullest honey it is still 8:1. */
function filled(shape: Box, share: number, { honey }: Palette) {
  const style = { fill: honey, fillOpacity: 0.15 + 0.85 * share };
  return share > 0 ? [{ type: "rect", shape, style }] : [];
}

function hatched({ x, y, width, height }: Box, { edge }: Palette) {
  const strokes = Array.from({ length: Math.floor(width / HATCH) }, (_, index) => {
    const from = x + index * HATCH;
    const length = Math.min(height, x + width - from);
    return `M${from} ${y + length}L${from + length} ${y}`;
  });
  const pathData = `M${x} ${y}h${width}v${height}h${-width}z${strokes.join("")}`;
  return {
    type: "path",
    shape: { pathData },
    style: { fill: "none", stroke: edge, strokeOpacity: 0.5 },
  };
}

function number(
  text: string,
  at: { x: number; y: number },
  value: number | null,
  { ink, faded, paper, font }: Palette,
) {
  const halo = value === null ? { stroke: paper, lineWidth: 4 } : {};
  const letters = { fontSize: FONT_SIZE, fontFamily: font, fill: value === 0 ? faded : ink };
  const middle = { align: "center", verticalAlign: "middle" };
  return { type: "text", style: { text, ...at, ...letters, ...middle, ...halo } };
}
