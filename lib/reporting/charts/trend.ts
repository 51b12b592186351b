import { formatValue, type Format } from "@/lib/reporting/charts/format";
import { FONT_SIZE, PICTURE_WIDTH, type Look, type Palette } from "@/lib/reporting/charts/look";
import { renderChart } from "@/lib/reporting/charts/render";
import { textWidth } from "@/lib/reporting/charts/text-width";

export type Trend = {
  /** As they are read below the line, at most thirteen. */
  months: string[];
  /** One to three; null where there is nothing to speak of. */
  series: { name: string; values: (number | null)[] }[];
  format: Format;
  target?: { value: number; label: string };
};

const HEIGHT = 230;
const TOP = 16;
const LEGEND_LINE = 22;
const GAP = 10;

/** Lines through the months: told apart by stroke and mark too, each named where it ends. */
export function trendChart(trend: Trend, look: Look): string {
  const { palette } = look;
  const ends = trend.series.map((_, index) => endWords(trend, index));
  const right = 2 * GAP + Math.max(...ends.map(({ words }) => Math.max(0, ...words.map(widthOf))));
  const legend = ends.every(({ isNamed }) => isNamed) ? 0 : LEGEND_LINE * trend.series.length;
  const option = {
    grid: { left: leftOf(trend), right, top: TOP + legend, bottom: 30, outerBoundsMode: "none" },
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
    series: trend.series.map((_, index) => line(trend, index, ends, palette)),
  };
  return renderChart(option, look, { width: PICTURE_WIDTH, height: HEIGHT + legend });
}

/** Room for the longest number of the axis. */
function leftOf(trend: Trend): number {
  return 1.5 * GAP + widthOf(formatValue(topOf(trend), trend.format));
}

function monthAxis(trend: Trend, { faded, edge }: Palette, right: number) {
  const { months } = trend;
  const room = (PICTURE_WIDTH - right - leftOf(trend)) / Math.max(1, months.length - 1);
  const every = Math.ceil((Math.max(...months.map(widthOf)) + GAP) / room);
  return {
    type: "category",
    data: months,
    boundaryGap: months.length === 1,
    axisTick: { show: false },
    axisLine: { lineStyle: { color: edge } },
    axisLabel: {
      color: faded,
      fontSize: FONT_SIZE,
      // Counted from the last: it is the one that matters.
      interval: (index: number) => (months.length - 1 - index) % every === 0,
    },
  };
}

function valueAxis(trend: Trend, { faded, line: color }: Palette) {
  return {
    type: "value",
    min: 0,
    max: topOf(trend),
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

function line(trend: Trend, index: number, ends: EndWords[], palette: Palette) {
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
      formatter: () => ends[index]?.words.join("\n") ?? "",
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
      // On the side where the line does not begin.
      position: first >= value ? "insideStartBottom" : "insideStartTop",
      color: cinnabar,
      fontSize: FONT_SIZE,
      textBorderColor: paper,
      textBorderWidth: 3,
    },
  };
}

type EndWords = { words: string[]; isNamed: boolean };

const WIDEST_NAME = 110;

/** What stands at the end of a line: the last value, and the name where there are several and it fits. */
function endWords({ series, format }: Trend, index: number): EndWords {
  const { name, values } = series[index] ?? { name: "", values: [] };
  const last = values.findLast((value) => value !== null);
  const value = typeof last === "number" ? [formatValue(last, format)] : [];
  const fits = series.every((one) => widthOf(one.name) <= WIDEST_NAME);
  const isNamed = series.length === 1 || fits; // the caption names a single one
  return { words: series.length > 1 && fits ? [name, ...value] : value, isNamed };
}

/** Where the axis ends: shares go to 100%, counts to the next of 2, 4, 6, 8, 10, 20, 40 … */
function topOf({ series, target, format }: Trend): number {
  const highest = Math.max(
    target?.value ?? 0,
    ...series.flatMap(({ values }) => values.map(Number)),
  );
  if (format === "percent") return Math.max(1, highest);
  const size = 10 ** Math.floor(Math.log10(Math.max(1, highest)));
  return [2, 4, 6, 8].map((step) => step * size).find((top) => top >= highest) ?? 10 * size;
}

function widthOf(text: string): number {
  return textWidth(text, FONT_SIZE);
}
