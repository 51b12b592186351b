import type { Locale } from "@/lib/shared/i18n/locales";
import { getTranslator, type Translator } from "@/lib/shared/i18n/translator";
import { getStatsLanguage, type StatsLanguage } from "@/lib/reporting/stats/format-figures";

/** The messages of the report, and those it shares with the statistics page. */
export type ReportTranslators = { t: Translator<"report">; stats: StatsLanguage; locale: Locale };

export function getReportTranslators(locale: Locale): ReportTranslators {
  return { t: getTranslator(locale, "report"), stats: getStatsLanguage(locale), locale };
}

/** The names as one text, with the separator of the language. */
export function joinNames({ stats }: ReportTranslators, names: string[]): string {
  return names.join(stats.t("supply.separator"));
}
