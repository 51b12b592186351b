import type { CustomSeriesRenderItemAPI, CustomSeriesRenderItemParams } from "echarts";
import { formatValue } from "@/lib/reporting/charts/format";
import { FONT_SIZE, PICTURE_WIDTH, type Look, type Palette } from "@/lib/reporting/charts/look";
import { renderChart } from "@/lib/reporting/charts/render";
import { hasWideCharacters, shortenText, textWidth } from "@/lib/reporting/charts/text-width";

export type Heat = {
  /** Names of the rows, at most about twenty. */
  rows: string[];
  /** Names of the columns, at most about ten. */
  columns: string[];
  /** `values[row][column]`; null is masked. */
  values: (number | null)[][];
  /** The text shown in a masked cell. */
  masked: string;
};

const ROW_HEIGHT = 28;
const MAX_ROW_NAME_WIDTH = 110;
const MAX_COLUMN_NAME_HEIGHT = 104;
const GAP = 8;
const HATCH_DISTANCE = 6;

/** The heat map as SVG: the higher the number of a cell, the darker. Masked cells are hatched. */
export function drawHeatChart(heat: Heat, look: Look): string {
  const { rows, columns } = heat;
  const rowNames = rows.map((name) => shortenText(name, MAX_ROW_NAME_WIDTH, FONT_SIZE));
  const columnNames = columns.map(layOutColumnName);
  const left = 2 * GAP + Math.max(0, ...rowNames.map((name) => textWidth(name, FONT_SIZE)));
  const top = 2 * GAP + Math.max(0, ...columnNames.map(({ height }) => height));
  const axis = { type: "category", axisTick: { show: false }, axisLine: { show: false } };
  const label = { color: look.palette.ink, fontSize: FONT_SIZE, interval: 0 };
  const option = {
    grid: { left, right: 1, top, bottom: 1, outerBoundsMode: "none" },
    xAxis: {
      ...axis,
      position: "top",
      data: columnNames.map(({ text }) => text),
      axisLabel: {
        ...label,
        lineHeight: FONT_SIZE + 1,
        rotate: columnNames.some((h) => h.isTurned) ? 90 : 0,
      },
    },
    yAxis: { ...axis, inverse: true, data: rowNames, axisLabel: label },
    series: [
      {
        type: "custom",
        silent: true,
        data: listCells(heat),
        renderItem: createCellRenderer(heat, look.palette),
      },
    ],
  };
  return renderChart(option, look, {
    width: PICTURE_WIDTH,
    height: top + rows.length * ROW_HEIGHT + 1,
  });
}

/** A column's name: Chinese is written top to bottom, any other script is turned by 90 degrees. */
function layOutColumnName(name: string): { text: string; height: number; isTurned: boolean } {
  const short = shortenText(name, MAX_COLUMN_NAME_HEIGHT, FONT_SIZE);
  if (!hasWideCharacters(name))
    return { text: short, height: textWidth(short, FONT_SIZE), isTurned: true };
  const characters = [...short];
  return {
    text: characters.join("\n"),
    height: characters.length * (FONT_SIZE + 1),
    isTurned: false,
  };
}

function listCells({ values }: Heat): [number, number][] {
  return values.flatMap((row, y) => row.map((_, x): [number, number] => [x, y]));
}

function createCellRenderer({ values, masked }: Heat, palette: Palette) {
  const most = Math.max(1, ...values.flat().map(Number));
  return (_: CustomSeriesRenderItemParams, api: CustomSeriesRenderItemAPI) => {
    const [column, row] = [Number(api.value(0)), Number(api.value(1))];
    const [x = 0, y = 0] = api.coord([column, row]);
    const [width = 0, height = 0] = readCellSize(api);
    const box = {
      x: x - width / 2 + 1,
      y: y - height / 2 + 1,
      width: width - 2,
      height: height - 2,
    };
    const value = values[row]?.[column] ?? null;
    const label = value === null ? masked : formatValue(value, "count");
    return {
      type: "group",
      children: [
        ...(value === null ? [drawHatching(box, palette)] : drawFill(box, value / most, palette)),
        drawNumber(label, { x, y }, value, palette),
      ],
    };
  };
}

type Box = { x: number; y: number; width: number; height: number };

function readCellSize(api: CustomSeriesRenderItemAPI): number[] {
  return [api.size?.([1, 1]) ?? 0].flat();
}

/** Text stays legible on every shade: its contrast on the strongest honey is still 8:1. */
function drawFill(shape: Box, share: number, { honey }: Palette) {
  const style = { fill: honey, fillOpacity: 0.15 + 0.85 * share };
  return share > 0 ? [{ type: "rect", shape, style }] : [];
}

function drawHatching({ x, y, width, height }: Box, { edge }: Palette) {
  const strokes = Array.from({ length: Math.floor(width / HATCH_DISTANCE) }, (_, index) => {
    const from = x + index * HATCH_DISTANCE;
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

function drawNumber(
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
