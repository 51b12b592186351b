import { addDays } from "@/lib/shared/days/days";
import type { Sheet } from "@/lib/reporting/exports/sheet";
import { formatDate } from "@/lib/shared/i18n/dates";
import type { Locale } from "@/lib/shared/i18n/locales";
import { getTranslator } from "@/lib/shared/i18n/translator";
import type { Dashboard } from "@/lib/reporting/stats/dashboard";
import { defineFigure, nameFigure } from "@/lib/reporting/stats/format-figures";
import { INDICATOR_NAMES } from "@/lib/reporting/stats/indicators";

/** The first sheet of a workbook: its place, its period, and the definition of each figure. */
export function explanationSheet(dashboard: Dashboard, locale: Locale): Sheet {
  const t = getTranslator(locale, "exports");
  const stats = getTranslator(locale, "stats");
  const { place, path, days, daysBefore, now, isMasked, isOver } = dashboard;
  const range = ({ from, until }: Dashboard["days"]) => `${from} – ${addDays(until, -1)}`;
  return {
    name: t("explanation.name"),
    columns: [
      { header: t("explanation.what"), kind: "text" },
      { header: t("explanation.words"), kind: "text" },
    ],
    rows: [
      [t("explanation.place"), [...path, place].map(({ name }) => name).join(" › ")],
      [t("explanation.period"), range(days)],
      [t("explanation.before"), range(daysBefore)],
      ...(isOver
        ? [[t("explanation.asOf"), stats("atEnd", { day: addDays(days.until, -1) })]]
        : []),
      [t("explanation.made"), formatDate(now, "minute", locale)],
      ...(isMasked ? [[t("explanation.masked"), stats("maskedNote")]] : []),
      ...INDICATOR_NAMES.map((name) => [
        nameFigure(stats, name, isOver),
        defineFigure(stats, name, isOver),
      ]),
    ],
  };
}
