import "server-only";
import type { PosterLine } from "@/lib/reporting/programme-files/pages";
import { writeText, type Poster } from "@/lib/reporting/programme-files/poster-text.server";
import { COLORS } from "@/lib/reporting/report/pdf-context.server";
import { formatDate } from "@/lib/shared/i18n/dates";
import { getTranslator } from "@/lib/shared/i18n/translator";

/** The room that one activity takes at most, on A4. */
const LINE_HEIGHT = 62;
/** The room at the foot of a page. */
const FOOT = 90;

/** Writes the activities of a place, each with its day and time in a column of its own. */
export function writeLines(poster: Poster, lines: PosterLine[], addPage: () => void): void {
  const { doc, scale, margin } = poster;
  for (const line of lines) {
    const bottom = doc.page.height - margin - FOOT * scale;
    if (doc.y + LINE_HEIGHT * scale > bottom) addPage();
    writeLine(poster, line);
  }
}

function writeLine(poster: Poster, line: PosterLine): void {
  const { doc, locale, scale, margin } = poster;
  const t = getTranslator(locale, "programmes");
  const activities = getTranslator(locale, "activities");
  const { startsAt, endsAt, title, spot, host, admission, places, state, cancelReason } = line;
  const top = doc.y + 6 * scale;
  doc
    .moveTo(margin, top - 3 * scale)
    .lineTo(doc.page.width - margin, top - 3 * scale)
    .lineWidth(0.5 * scale)
    .stroke(COLORS.line);
  const isOff = state === "CANCELLED";
  const hours = [startsAt, endsAt].map((at) => formatDate(at, "time", locale)).join("–");
  doc.y = top;
  writeText(poster, formatDate(startsAt, "weekday", locale), {
    size: 13,
    weight: "bold",
    ...when(scale),
  });
  const dayEnd = writeText(poster, hours, { size: 12, ...when(scale) });
  doc.y = top;
  const left = margin + TIME * scale;
  writeText(poster, title, { size: 15, weight: "bold", left, isStruck: isOff });
  const facts = [
    ...(state === "AS_PUBLISHED" ? [] : [t(`errata.${state}`)]),
    ...[cancelReason, spot, host].filter((fact) => fact !== null && fact !== ""),
    ...(isOff ? [] : [activities(`admission.${admission}`, { places: places ?? 0 })]),
  ];
  const color = state === "AS_PUBLISHED" ? "faded" : "accent";
  const end = writeText(poster, facts.join(" · "), { size: 11, color, left });
  doc.y = Math.max(dayEnd, end);
}

/** The width of the column of times, on A4. */
const TIME = 120;

function when(scale: number) {
  return { width: (TIME - 8) * scale };
}
