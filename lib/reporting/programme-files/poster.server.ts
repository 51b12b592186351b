import "server-only";
import PDFDocument from "pdfkit";
import { encode } from "uqr";
import { formatMonth } from "@/lib/activities/plans/month";
import type { Programme } from "@/lib/activities/programmes/queries";
import { fullPlaceName, localPlaceName } from "@/lib/network/sites/local-place-name";
import { exportFileName } from "@/lib/reporting/exports/file-name";
import { writeLines } from "@/lib/reporting/programme-files/poster-lines.server";
import { writeText, type Poster } from "@/lib/reporting/programme-files/poster-text.server";
import type { PosterPage } from "@/lib/reporting/programme-files/pages";
import type { Size } from "@/lib/reporting/programme-files/schema";
import { collectFile } from "@/lib/reporting/report/pdf-file.server";
import { registerFonts } from "@/lib/reporting/report/pdf-fonts.server";
import { formatDate } from "@/lib/shared/i18n/dates";
import type { Locale } from "@/lib/shared/i18n/locales";
import { getTranslator } from "@/lib/shared/i18n/translator";
import { ownUrl } from "@/lib/shared/own-url.server";
import { startOfDay } from "@/lib/shared/days/china-time";
import { formatUtcDay } from "@/lib/shared/days/days";

const PAPER: Record<Size, { size: "A3" | "A4"; scale: number }> = {
  A3: { size: "A3", scale: 1.5 },
  A4: { size: "A4", scale: 1 },
  LARGE: { size: "A3", scale: 2.2 },
};

type Posters = { programme: Programme; county: string; pages: PosterPage[]; size: Size };

/** The programme of a month to be hung up: a page for each place (more if it holds much), with a QR code to all of it. */
export async function renderPosters({ programme, county, pages, size }: Posters, locale: Locale) {
  const t = getTranslator(locale, "programmes");
  const paper = PAPER[size];
  const doc = new PDFDocument({
    ...{ size: paper.size, margin: MARGIN * paper.scale, lang: locale, autoFirstPage: false },
    info: { Title: t("heading", { month: formatMonth(programme.month) }) },
  });
  const file = collectFile(doc);
  registerFonts(doc);
  const poster: Poster = { doc, locale, scale: paper.scale, margin: MARGIN * paper.scale };
  for (const page of pages) writePage(poster, programme, page, county);
  doc.end();
  const month = formatMonth(programme.month);
  const [only] = pages;
  const of = pages.length === 1 && only ? only.place : county;
  return {
    name: exportFileName(t("poster"), of, { from: month, to: month }, "pdf", locale),
    content: new Uint8Array(await file),
  };
}

const MARGIN = 40;

function writePage(poster: Poster, programme: Programme, page: PosterPage, county: string): void {
  const { doc, locale, margin } = poster;
  const t = getTranslator(locale, "programmes");
  doc.addPage();
  const month = formatDate(startOfDay(formatUtcDay(programme.month)), "month", locale);
  const place = [localPlaceName(page.town, locale), localPlaceName(page.place, locale)];
  writeText(poster, place.filter(Boolean).join(" "), { size: 13, color: "faded" });
  writeText(poster, t("posterTitle", { month }), { size: 26, weight: "bold", gap: 4 });
  writeText(poster, programme.theme, { size: 13, gap: 10 });
  writeLines(poster, page.lines, () => doc.addPage());
  const text = t("posterFoot", {
    number: programme.number,
    county: fullPlaceName(county, locale),
    when: formatDate(programme.publishedAt, "year", locale),
  });
  const code = `${ownUrl("/activities")}`;
  const side = 80 * poster.scale;
  const top = doc.page.height - margin - side;
  if (doc.y > top - 10) doc.addPage();
  drawCode(doc, code, { left: doc.page.width - margin - side, top, side });
  doc.y = top + side * 0.4;
  writeText(poster, t("posterScan"), { size: 11, width: doc.page.width - 3 * margin - side });
  writeText(poster, text, { size: 9, color: "faded", width: doc.page.width - 3 * margin - side });
}

function drawCode(
  doc: PDFKit.PDFDocument,
  text: string,
  { left, top, side }: { left: number; top: number; side: number },
): void {
  const { data, size } = encode(text, { ecc: "M", border: 2 });
  const unit = side / size;
  for (const [y, row] of data.entries())
    for (const [x, isDark] of row.entries())
      if (isDark) doc.rect(left + x * unit, top + y * unit, unit, unit);
  doc.fill("#000");
}
