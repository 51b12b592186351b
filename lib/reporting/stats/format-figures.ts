import { addDays } from "@/lib/shared/days/days";
import { formatDate } from "@/lib/shared/i18n/dates";
import type { Locale } from "@/lib/shared/i18n/locales";
import { getTranslator, type Translator } from "@/lib/shared/i18n/translator";
import { localPlaceName } from "@/lib/network/sites/local-place-name";
import type { PlaceRow, Shown } from "@/lib/reporting/stats/dashboard";
import { indicatorOf, type IndicatorName } from "@/lib/reporting/stats/indicators";
import type { Days, Period } from "@/lib/reporting/stats/period";

// The only file that rounds the figures of a page.

/** The texts and the locale figures are shown in. */
export type StatsLanguage = { t: Translator<"stats">; locale: Locale };

export function getStatsLanguage(locale: Locale): StatsLanguage {
  return { t: getTranslator(locale, "stats"), locale };
}

/** The name of a place in a table; of what the place itself has, with a word for that. */
export function labelPlace(
  { isOwn, name }: Pick<PlaceRow, "isOwn" | "name">,
  { t, locale }: StatsLanguage,
): string {
  const place = localPlaceName(name, locale);
  return isOwn ? t("places.own", { place }) : place;
}

/** The name of an indicator, which says whether it is of now or of the end of a period that is over. */
export function nameFigure(t: StatsLanguage["t"], name: IndicatorName, isOver: boolean): string {
  return name === "late" && isOver ? t("figureAtEnd.late") : t(`figure.${name}`);
}

/** Its definition. */
export function defineFigure(t: StatsLanguage["t"], name: IndicatorName, isOver: boolean): string {
  return name === "late" && isOver ? t("definitionAtEnd.late") : t(`definition.${name}`);
}

/** Its definition, and when a change of it counts as better or worse. */
export function explainFigure(t: StatsLanguage["t"], name: IndicatorName, isOver: boolean): string {
  const definition = defineFigure(t, name, isOver);
  return indicatorOf(name).better ? `${definition} ${t("changeRule")}` : definition;
}

/** From this length on a wait is shown in days. */
const LONG_HOURS = 72;

/** The value of an indicator with its unit; a dash for null. */
export function formatIndicator(
  { t }: StatsLanguage,
  name: IndicatorName,
  value: number | null,
): string {
  if (value === null) return t("none");
  const { unit } = indicatorOf(name);
  if (unit === "share") return t("percent", { value });
  return unit === "hours" ? formatHours({ t }, value) : t("count", { value });
}

/** A duration given in hours, as hours or days. */
export function formatHours({ t }: Pick<StatsLanguage, "t">, hours: number): string {
  return hours < LONG_HOURS ? t("hours", { value: hours }) : t("days", { value: hours / 24 });
}

/** A count, or the sign for a masked one. */
export function formatShown({ t }: StatsLanguage, count: Shown): string {
  return count === null ? t("masked") : t("count", { value: count });
}

/** `part / total` in percent; a dash if the total is 0. */
export function formatShare({ t }: StatsLanguage, part: number, total: number): string {
  return total === 0 ? t("none") : t("percent", { value: part / total });
}

/** An estimate, with one decimal. */
export function formatEstimate({ t }: StatsLanguage, value: number): string {
  return t("about", { value });
}

export type Change = { direction: "up" | "down" | "same"; words: string };

/** How much more or less the value is than before; null if one of the two is. */
export function describeChange(
  words: StatsLanguage,
  name: IndicatorName,
  value: number | null,
  before: number | null,
): Change | null {
  if (value === null || before === null) return null;
  const { unit } = indicatorOf(name);
  const size = Math.abs(value - before) * (unit === "share" ? 100 : 1);
  if (size < (unit === "count" ? 1 : 0.05)) return { direction: "same", words: words.t("same") };
  const direction = value > before ? "up" : "down";
  const change = unit === "hours" ? formatHours(words, size) : words.t("change", { value: size });
  return { direction, words: words.t(direction, { unit, change }) };
}

/** "2026-10" → 2026年10月 */
export function formatMonth({ t }: StatsLanguage, month: string): string {
  const [year, number] = month.split("-").map(Number);
  return t("month", { year: String(year), month: String(number) });
}

export function formatPeriod(words: StatsLanguage, { from, to }: Period): string {
  if (from === to) return formatMonth(words, from);
  return words.t("fromTo", { from: formatMonth(words, from), to: formatMonth(words, to) });
}

/** 10月1日至10月27日; with `hasYear` also the years. */
export function formatDays(
  { t, locale }: StatsLanguage,
  { from, until }: Days,
  hasYear = false,
): string {
  const day = (date: string) => formatDate(new Date(date), hasYear ? "year" : "day", locale);
  return t("fromTo", { from: day(from), to: day(addDays(until, -1)) });
}

/** "2026-11-20" → 2026年11月20日; for null the word for "never". */
export function formatLastDay({ t, locale }: StatsLanguage, day: string | null): string {
  return day === null ? t("never") : formatDate(new Date(day), "year", locale);
}
