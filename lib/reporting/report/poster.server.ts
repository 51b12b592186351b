import "server-only";
import PDFDocument from "pdfkit";
import { fitHoneycomb } from "@/lib/reporting/charts/honeycomb";
import { drawLegend } from "@/lib/reporting/charts/honeycomb-legend";
import { paintForPaper } from "@/lib/reporting/charts/honeycomb-look";
import { exportFileName } from "@/lib/reporting/exports/file-name";
import { localPlaceName } from "@/lib/network/sites/local-place-name";
import { COLORS } from "@/lib/reporting/report/pdf-context.server";
import {
  registerFonts,
  replaceMissingGlyphs,
  type Weight,
} from "@/lib/reporting/report/pdf-fonts.server";
import { collectFile } from "@/lib/reporting/report/pdf-file.server";
import { drawSvg } from "@/lib/reporting/report/pdf-svg.server";
import type { Dashboard } from "@/lib/reporting/stats/dashboard";
import { formatPeriod, getStatsLanguage, nameFigure } from "@/lib/reporting/stats/format-figures";
import { labelHoneycomb } from "@/lib/reporting/stats/labelled-honeycomb";
import { toneOf } from "@/lib/reporting/stats/village-groups";
import { formatDate } from "@/lib/shared/i18n/dates";
import type { Locale } from "@/lib/shared/i18n/locales";

const MARGIN = 48;
const HEAD = 74;
const FOOT = 44;

/** The honeycomb of a place as a poster on A3, each village by its name: for the wall of an office. */
export async function renderPoster(
  dashboard: Dashboard,
  locale: Locale,
): Promise<{ name: string; content: Uint8Array<ArrayBuffer> }> {
  const words = getStatsLanguage(locale);
  const { figure: shown, place, period, now, isOver } = dashboard;
  const figure = nameFigure(words.t, shown, isOver);
  const title = words.t("poster.title", {
    place: localPlaceName(place.name, locale),
    figure,
    period: formatPeriod(words, period),
  });
  const caption = words.t("honeycomb.caption", { figure, tone: toneOf(shown) });
  const doc = new PDFDocument({
    size: "A3",
    layout: "landscape",
    margin: MARGIN,
    lang: locale,
    info: { Title: title },
  });
  const file = collectFile(doc);
  registerFonts(doc);
  write(doc, title, { size: 26, weight: "bold", y: MARGIN });
  write(doc, caption, { size: 12, weight: "regular", y: MARGIN + 38 });
  drawComb(doc, dashboard, words);
  const foot = `${place.name} · ${formatDate(now, "year", locale)}`;
  write(doc, foot, { size: 11, weight: "regular", y: doc.page.height - MARGIN - 14 });
  doc.end();
  return {
    name: exportFileName(words.t("link.poster"), place.name, period, "pdf", locale),
    content: new Uint8Array(await file),
  };
}

function drawComb(
  doc: PDFKit.PDFDocument,
  dashboard: Dashboard,
  words: ReturnType<typeof getStatsLanguage>,
): void {
  const { groups, look, legend } = labelHoneycomb(dashboard, { words, paint: paintForPaper });
  const box = {
    width: doc.page.width - 2 * MARGIN,
    height: doc.page.height - 2 * MARGIN - HEAD - FOOT,
  };
  const named = { ...look, hasNames: look.isLinked };
  const comb = fitHoneycomb(groups, named, box.width / box.height);
  drawSvg(doc, comb, { left: MARGIN, top: MARGIN + HEAD, ...box });
  const width = box.width / LEGEND_SCALE;
  drawSvg(doc, drawLegend(legend, paintForPaper, width), {
    left: MARGIN,
    top: doc.page.height - MARGIN - FOOT,
    width: box.width,
    height: FOOT - 18,
  });
}

/** The legend is drawn so much larger than its units. */
const LEGEND_SCALE = 1.2;

function write(
  doc: PDFKit.PDFDocument,
  text: string,
  { size, weight, y }: { size: number; weight: Weight; y: number },
): void {
  doc
    .font(weight)
    .fontSize(size)
    .fillColor(COLORS[weight === "bold" ? "ink" : "faded"]);
  doc.text(replaceMissingGlyphs(doc, text), MARGIN, y, { lineBreak: false });
}
