import { CustomChart, LineChart } from "echarts/charts";
import { GridComponent, LegendComponent, MarkLineComponent } from "echarts/components";
import { init, use as register, type EChartsCoreOption } from "echarts/core";
import { LabelLayout } from "echarts/features";
import { SVGRenderer } from "echarts/renderers";
import { guardTexts, removeGuards } from "@/lib/reporting/charts/guard-texts";
import { FONT_SIZE, type Look } from "@/lib/reporting/charts/look";

register([
  CustomChart,
  LineChart,
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  LabelLayout,
  SVGRenderer,
]);

/** One of a style, such as `font-size:14px;`. */
const DECLARATION = /([\w-]+):([^;]*);?/g;

type Painter = {
  renderToString(options: { cssAnimation: boolean; cssEmphasis: boolean }): string;
};

/** Renders an ECharts option as SVG without fixed size, style sheet or script. The output is stable. */
export function renderChart(
  option: EChartsCoreOption,
  { id, palette }: Look,
  size: { width: number; height: number },
): string {
  const chart = init(null, null, { renderer: "svg", ssr: true, ...size });
  try {
    const textStyle = { fontFamily: palette.font, fontSize: FONT_SIZE, color: palette.ink };
    chart.setOption({ animation: false, textStyle, ...guardTexts(option) });
    // ECharts' own renderToSVGString adds a <style> for the mouse and numbers it anew each time.
    const painter = chart.getZr().painter as unknown as Painter;
    const svg = painter.renderToString({ cssAnimation: false, cssEmphasis: false });
    return tidySvg(removeGuards(svg), id, `font-size:${FONT_SIZE}px;font-family:${palette.font}`);
  } finally {
    chart.dispose();
  }
}

/**
 * Removes what only mouse interaction needs, sets the common text style once on the root, writes styles
 * as attributes, since the pages' Content-Security-Policy allows no inline style, and replaces zrender's
 * running numbers by the id of the chart.
 */
function tidySvg(svg: string, id: string, commonStyle: string): string {
  return svg
    .replace(/<svg width="\d+" height="\d+"/, `<svg style="${commonStyle}"`)
    .replaceAll(` style="${commonStyle};"`, "")
    .replace(/ style="([^"]*)"/g, (_, style: string) => style.replace(DECLARATION, ' $1="$2"'))
    .replace(/<rect [^>]*fill="none"><\/rect>\n?/, "")
    .replace(/ (ecmeta_\w+|pointer-events|baseProfile|xmlns:xlink)="[^"]*"/g, "")
    .replace(/ (x|y|fill-opacity)="(-?\d+\.\d\d)\d+"/g, ' $1="$2"')
    .replace(/(id="|url\(#)zr\d+-/g, `$1${id}-`);
}
