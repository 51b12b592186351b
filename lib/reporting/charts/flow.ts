import { formatValue } from "@/lib/reporting/charts/format";
import { FONT_SIZE, type Look, type Palette } from "@/lib/reporting/charts/look";
import { element } from "@/lib/reporting/charts/svg";
import { escapeMarkup } from "@/lib/shared/markup";
import { shortenText } from "@/lib/reporting/charts/text-width";
import { FIVE_ORDERS, type Order } from "@/lib/orders/wishes/five-orders";
import type { WaitStep } from "@/prisma/generated/enums";

export type FlowStep = {
  step: Exclude<WaitStep, "WHOLE">;
  waiting: number;
  late: number;
  medianHours: number | null;
  p90Hours: number | null;
};

export type FlowLabels = {
  /** The character in each of the five cells. */
  marks: Record<Order, string>;
  steps: Record<FlowStep["step"], string>;
  late: (count: number) => string;
  median: string;
  p90: string;
  duration: (hours: number) => string;
  /** Shown instead of a duration where no wait has ended yet. */
  noDuration: string;
};

/** The cell in which a wish waits for the step; the fifth needs both the service and the grade. */
const CELL_BY_STEP: Record<FlowStep["step"], Order> = {
  REVIEW: "ask",
  DISPATCH: "dispatch",
  ACCEPT: "accept",
  SUPPLY: "supply",
  SERVICE: "rate",
  RATING: "rate",
};

const COLUMN_WIDTH = 70;
const BAR = { top: 100, height: 64, width: 30 };
/** The character on honey, which is as light on a dark wall as on paper. */
const MARK = "#221c18";
const SMALL_FONT_SIZE = 12;
const LINE = { step: 62, waiting: 92, median: 206, p90: 254 };
const HEIGHT = 286;

/** The flow chart as SVG: the five cells, and below each, step by step, how many wait and how long. */
export function drawFlowChart(steps: FlowStep[], labels: FlowLabels, { palette }: Look): string {
  const width = Math.max(1, steps.length) * COLUMN_WIDTH;
  const most = Math.max(1, ...steps.map(({ waiting }) => waiting));
  const drawBand = (y: number, content: string) =>
    element("path", { d: `M0 ${y - 18}H${width}`, stroke: palette.line }) +
    drawText(content, {
      x: 0,
      y,
      palette,
      anchor: "start",
      size: SMALL_FONT_SIZE,
      color: palette.faded,
    });
  const columns = steps
    .map((step, index) => drawColumn(step, index, most, labels, palette))
    .join("");
  const content =
    drawCells(steps, labels, palette) +
    drawBand(LINE.median, labels.median) +
    drawBand(LINE.p90, labels.p90) +
    columns;
  const attributes = {
    xmlns: "http://www.w3.org/2000/svg",
    viewBox: `0 0 ${width} ${HEIGHT}`,
    "font-family": palette.font === "inherit" ? undefined : palette.font,
  };
  return element("svg", attributes, content);
}

/** Draws each of the five cells once, centered over the columns of its steps. */
function drawCells(steps: FlowStep[], labels: FlowLabels, palette: Palette): string {
  return FIVE_ORDERS.map((order) => {
    const own = steps.flatMap(({ step }, index) => (CELL_BY_STEP[step] === order ? [index] : []));
    if (own.length === 0) return "";
    const x =
      (COLUMN_WIDTH * (own.reduce((sum, index) => sum + index, 0) + own.length / 2)) / own.length;
    const hexagon = `M${x} 2l19 11v22l-19 11l-19-11v-22z`;
    return (
      element("path", { d: hexagon, fill: palette.honey, stroke: palette.edge }) +
      drawText(labels.marks[order], { x, y: 31, palette, size: 20, isBold: true, color: MARK })
    );
  }).join("");
}

function drawColumn(
  { step, waiting, late, medianHours, p90Hours }: FlowStep,
  index: number,
  most: number,
  labels: FlowLabels,
  palette: Palette,
): string {
  const x = COLUMN_WIDTH * (index + 0.5);
  const at = (y: number) => ({ x, y, palette });
  const duration = (hours: number | null) =>
    hours === null ? labels.noDuration : labels.duration(hours);
  const lateLabel = late > 0 ? labels.late(late) : "";
  const bottom = BAR.top + BAR.height + 16;
  return (
    drawText(labels.steps[step], { ...at(LINE.step), size: FONT_SIZE }) +
    drawText(formatValue(waiting, "count"), { ...at(LINE.waiting), size: 20, isBold: true }) +
    drawBar(x, waiting / most, late / most, palette) +
    drawText(lateLabel, {
      ...at(bottom),
      size: SMALL_FONT_SIZE,
      color: palette.cinnabar,
      isBold: true,
    }) +
    drawText(duration(medianHours), { ...at(LINE.median + 22), size: FONT_SIZE }) +
    drawText(duration(p90Hours), { ...at(LINE.p90 + 22), size: FONT_SIZE })
  );
}

/** A bar that hangs down from its number; the late part is its lower end. Both are shares of 1. */
function drawBar(
  x: number,
  waiting: number,
  late: number,
  { honey, cinnabar, edge }: Palette,
): string {
  const height = BAR.height * waiting;
  const lateHeight = BAR.height * Math.min(late, waiting);
  const left = x - BAR.width / 2;
  const drawPart = (y: number, tall: number, fill: string) =>
    tall > 0 ? element("rect", { x: left, y, width: BAR.width, height: tall, fill }) : "";
  return (
    drawPart(BAR.top, height, honey) +
    drawPart(BAR.top + height - lateHeight, lateHeight, cinnabar) +
    element("path", { d: `M${left} ${BAR.top}h${BAR.width}`, stroke: edge })
  );
}

type TextStyle = {
  x: number;
  y: number;
  palette: Palette;
  size: number;
  anchor?: string;
  color?: string;
  isBold?: boolean;
};

function drawText(content: string, look: TextStyle): string {
  const { x, y, size, palette, anchor = "middle", color = palette.ink, isBold } = look;
  const attributes = {
    x,
    y,
    "text-anchor": anchor,
    "font-size": size,
    "font-weight": isBold ? "bold" : undefined,
    fill: color,
  };
  const shown = anchor === "middle" ? shortenText(content, COLUMN_WIDTH, size) : content;
  return content ? element("text", attributes, escapeMarkup(shown)) : "";
}
