import { formatValue } from "@/lib/reporting/charts/format";
import { FONT_SIZE, type Look, type Palette } from "@/lib/reporting/charts/look";
import { element, escaped } from "@/lib/reporting/charts/svg";
import { shortened } from "@/lib/reporting/charts/text-width";
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
  waiting: string;
  late: (count: number) => string;
  median: string;
  p90: string;
  duration: (hours: number) => string;
  /** Where no wait has ended yet. */
  noDuration: string;
};

/** The cell in which a wish waits for the step; the fifth is reached by service and by grade. */
const CELL_OF: Record<FlowStep["step"], Order> = {
  REVIEW: "ask",
  DISPATCH: "dispatch",
  ACCEPT: "accept",
  SUPPLY: "supply",
  SERVICE: "rate",
  RATING: "rate",
};

const COLUMN = 70;
const BAR = { top: 132, height: 90, width: 34 };
const SMALL = 13;
const HEIGHT = 378;

/** Where wishes wait and for how long: the five cells, and under each the waits for its steps. */
export function flowChart(steps: FlowStep[], labels: FlowLabels, { palette }: Look): string {
  const width = Math.max(1, steps.length) * COLUMN;
  const most = Math.max(1, ...steps.map(({ waiting }) => waiting));
  const band = (y: number, words: string) =>
    element("path", { d: `M0 ${y - 18}H${width}`, stroke: palette.line }) +
    text(words, { x: 0, y, palette, anchor: "start", size: SMALL, color: palette.faded });
  const columns = steps.map((step, index) => column(step, index, most, labels, palette)).join("");
  const content =
    cells(steps, labels, palette) +
    band(98, labels.waiting) +
    band(284, labels.median) +
    band(338, labels.p90) +
    columns;
  const attributes = {
    xmlns: "http://www.w3.org/2000/svg",
    viewBox: `0 0 ${width} ${HEIGHT}`,
    "font-family": palette.font === "inherit" ? undefined : palette.font,
  };
  return element("svg", attributes, content);
}

/** One hexagon over all columns whose step it holds. */
function cells(steps: FlowStep[], labels: FlowLabels, palette: Palette): string {
  return FIVE_ORDERS.map((order) => {
    const own = steps.flatMap(({ step }, index) => (CELL_OF[step] === order ? [index] : []));
    if (own.length === 0) return "";
    const x = (COLUMN * (own.reduce((sum, index) => sum + index, 0) + own.length / 2)) / own.length;
    const hexagon = `M${x} 2l19 11v22l-19 11l-19-11v-22z`;
    return (
      element("path", { d: hexagon, fill: palette.honey, stroke: palette.edge }) +
      text(labels.marks[order], { x, y: 31, palette, size: 20, isBold: true })
    );
  }).join("");
}

function column(
  { step, waiting, late, medianHours, p90Hours }: FlowStep,
  index: number,
  most: number,
  labels: FlowLabels,
  palette: Palette,
): string {
  const x = COLUMN * (index + 0.5);
  const at = (y: number) => ({ x, y, palette });
  const duration = (hours: number | null) =>
    hours === null ? labels.noDuration : labels.duration(hours);
  const lateWords = late > 0 ? labels.late(late) : "";
  const bottom = BAR.top + BAR.height + 16;
  return (
    text(labels.steps[step], { ...at(68), size: FONT_SIZE }) +
    text(formatValue(waiting, "count"), { ...at(124), size: 17, isBold: true }) +
    bar(x, waiting / most, late / most, palette) +
    text(lateWords, { ...at(bottom), size: SMALL, color: palette.cinnabar, isBold: true }) +
    text(duration(medianHours), { ...at(306), size: FONT_SIZE }) +
    text(duration(p90Hours), { ...at(360), size: FONT_SIZE })
  );
}

/** Hangs from the number; what is late is the filled lower end with an edge of its own. */
function bar(x: number, waiting: number, late: number, { honey, cinnabar, edge }: Palette): string {
  const height = BAR.height * waiting;
  const lateHeight = BAR.height * Math.min(late, waiting);
  const left = x - BAR.width / 2;
  const piece = (y: number, tall: number, fill: string) =>
    tall > 0 ? element("rect", { x: left, y, width: BAR.width, height: tall, fill }) : "";
  return (
    piece(BAR.top, height, honey) +
    piece(BAR.top + height - lateHeight, lateHeight, cinnabar) +
    element("path", { d: `M${left} ${BAR.top}h${BAR.width}`, stroke: edge })
  );
}

type TextLook = {
  x: number;
  y: number;
  palette: Palette;
  size: number;
  anchor?: string;
  color?: string;
  isBold?: boolean;
};

function text(words: string, look: TextLook): string {
  const { x, y, size, palette, anchor = "middle", color = palette.ink, isBold } = look;
  const attributes = {
    x,
    y,
    "text-anchor": anchor,
    "font-size": size,
    "font-weight": isBold ? "bold" : undefined,
    fill: color,
  };
  const shown = anchor === "middle" ? shortened(words, COLUMN, size) : words;
  return words ? element("text", attributes, escaped(shown)) : "";
}
