import { startOfDay } from "@/lib/shared/days/china-time";
import { formatDate } from "@/lib/shared/i18n/dates";
import type { Locale } from "@/lib/shared/i18n/locales";
import type { Translator } from "@/lib/shared/i18n/translator";
import { groupDays, type DayRange } from "@/lib/orders/rules/day-ranges";

/** Days in words, those in a row together. */
export function listDates(days: string[], t: Translator<"rules">, locale: Locale): string {
  return groupDays(days)
    .map((range) => formatRange(range, t, locale))
    .join(t("calendar.and"));
}

/** A range in words; a single day as one. */
export function formatRange(
  { from, to }: DayRange,
  t: Translator<"rules">,
  locale: Locale,
): string {
  const [first, last] = [from, to].map((day) => formatDate(startOfDay(day), "weekday", locale));
  return from === to ? (first ?? "") : t("calendar.range", { from: first ?? "", to: last ?? "" });
}
