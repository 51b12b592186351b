import { formatValue, type Format } from "@/lib/reporting/charts/format";
import { FONT_SIZE, PICTURE_WIDTH, type Look, type Palette } from "@/lib/reporting/charts/look";
import { renderChart } from "@/lib/reporting/charts/render";
import { textWidth } from "@/lib/reporting/charts/text-width";

export type Trend = {
  /** The labels of the month axis, at most thirteen. */
  months: string[];
  /** One to three lines; a null value leaves a gap. */
  series: { name: string; values: (number | null)[] }[];
  format: Format;
  target?: { value: number; label: string };
};

const HEIGHT = 190;
const TOP = 16;
const LEGEND_LINE_HEIGHT = 22;
const GAP = 10;

/** The trend as SVG. Lines differ in stroke and symbol, not only in color, and end with their name. */
export function drawTrendChart(trend: Trend, look: Look): string {
  const { palette } = look;
  const endLabels = trend.series.map((_, index) => createEndLabel(trend, index));
  const right =
    2 * GAP + Math.max(...endLabels.map(({ lines }) => Math.max(0, ...lines.map(measureText))));
  const legend = endLabels.every(({ isNamed }) => isNamed)
    ? 0
    : LEGEND_LINE_HEIGHT * trend.series.length;
  const option = {
    grid: {
      left: leftMargin(trend),
      right,
      top: TOP + legend,
      bottom: 30,
      outerBoundsMode: "none",
    },
    legend: {
      show: legend > 0,
      left: 0,
      top: 0,
      orient: "vertical",
      itemGap: 6,
      itemWidth: 40,
      textStyle: { fontSize: FONT_SIZE, color: palette.ink },
    },
    xAxis: monthAxis(trend, palette, right),
    yAxis: valueAxis(trend, palette),
    series: trend.series.map((_, index) => createLine(trend, index, endLabels, palette)),
  };
  return renderChart(option, look, { width: PICTURE_WIDTH, height: HEIGHT + legend });
}

/** Leaves room for the longest number of the value axis. */
function leftMargin(trend: Trend): number {
  return 1.5 * GAP + measureText(formatValue(axisMaximum(trend), trend.format));
}

function monthAxis(trend: Trend, { faded, edge }: Palette, right: number) {
  const { months } = trend;
  const room = (PICTURE_WIDTH - right - leftMargin(trend)) / Math.max(1, months.length - 1);
  const every = Math.ceil((Math.max(...months.map(measureText)) + GAP) / room);
  return {
    type: "category",
    data: months,
    boundaryGap: months.length === 1,
    axisTick: { show: false },
    axisLine: { lineStyle: { color: edge } },
    axisLabel: {
      color: faded,
      fontSize: FONT_SIZE,
      // Counted from the last month, which matters most and must have its label.
      interval: (index: number) => (months.length - 1 - index) % every === 0,
    },
  };
}

function valueAxis(trend: Trend, { faded, line: color }: Palette) {
  return {
    type: "value",
    min: 0,
    max: axisMaximum(trend),
    splitNumber: 2,
    minInterval: trend.format === "count" ? 1 : 0,
    splitLine: { lineStyle: { color } },
    axisLabel: {
      color: faded,
      fontSize: FONT_SIZE,
      formatter: (value: number) => formatValue(value, trend.format),
    },
  };
}

const MARKS = ["circle", "diamond", "triangle"];
const STROKES = ["solid", "dashed", "dotted"];

function createLine(trend: Trend, index: number, endLabels: EndLabel[], palette: Palette) {
  const color = [palette.ink, palette.indigo, palette.bamboo][index % 3];
  const { name, values } = trend.series[index] ?? { name: "", values: [] };
  const isOnly = trend.series.length === 1;
  return {
    type: "line",
    name,
    data: values,
    color,
    symbol: MARKS[index % 3],
    symbolSize: 7,
    itemStyle: { color },
    lineStyle: { color, width: 2.5, type: STROKES[index % 3] },
    areaStyle: isOnly ? { color: palette.honey, opacity: 0.35 } : undefined,
    emphasis: { disabled: true },
    endLabel: {
      show: true,
      color,
      fontSize: FONT_SIZE,
      fontWeight: "bold",
      textBorderWidth: 0,
      formatter: () => endLabels[index]?.lines.join("\n") ?? "",
    },
    labelLayout: { moveOverlap: "shiftY" },
    markLine: index === 0 && trend.target ? targetLine(trend.target, values, palette) : undefined,
  };
}

function targetLine(
  { value, label }: NonNullable<Trend["target"]>,
  values: (number | null)[],
  { cinnabar, paper }: Palette,
) {
  const first = values.find((known) => known !== null) ?? 0;
  return {
    symbol: "none",
    data: [{ yAxis: value }],
    lineStyle: { color: cinnabar, type: [6, 4], width: 1.5 },
    emphasis: { disabled: true },
    label: {
      formatter: () => label,
      // Above or below the target, wherever the first line does not begin.
      position: first >= value ? "insideStartBottom" : "insideStartTop",
      color: cinnabar,
      fontSize: FONT_SIZE,
      textBorderColor: paper,
      textBorderWidth: 3,
    },
  };
}

type EndLabel = { lines: string[]; isNamed: boolean };

const MAX_NAME_WIDTH = 110;

/** The last known value of a line, with its name if there are several lines and all names fit. */
function createEndLabel({ series, format }: Trend, index: number): EndLabel {
  const { name, values } = series[index] ?? { name: "", values: [] };
  const last = values.findLast((value) => value !== null);
  const value = typeof last === "number" ? [formatValue(last, format)] : [];
  const fits = series.every((one) => measureText(one.name) <= MAX_NAME_WIDTH);
  const isNamed = series.length === 1 || fits; // a single line is named by the caption
  return { lines: series.length > 1 && fits ? [name, ...value] : value, isNamed };
}

/** The end of the value axis: 100% for shares, the next of 2, 4, 6, 8, 10, 20, 40 … for counts. */
function axisMaximum({ series, target, format }: Trend): number {
  const values = series.flatMap((one) => one.values.map(Number));
  const highest = Math.max(target?.value ?? 0, ...values);
  if (format === "percent") return Math.max(1, highest);
  const size = 10 ** Math.floor(Math.log10(Math.max(1, highest)));
  return [2, 4, 6, 8].map((step) => step * size).find((top) => top >= highest) ?? 10 * size;
}

function measureText(text: string): number {
  return textWidth(text, FONT_SIZE);
}
