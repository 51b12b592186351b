import type { Locale } from "@/lib/shared/i18n/locales";
import { getTranslator, type Translator } from "@/lib/shared/i18n/translator";
import { wordsIn, type Words } from "@/lib/reporting/stats/words";

/** The messages of the report, and those it shares with the statistics page. */
export type ReportTranslators = { t: Translator<"report">; stats: Words; locale: Locale };

export function getReportTranslators(locale: Locale): ReportTranslators {
  return { t: getTranslator(locale, "report"), stats: wordsIn(locale), locale };
}

/** The names as one text, with the separator of the language. */
export function joinNames({ stats }: ReportTranslators, names: string[]): string {
  return names.join(stats.t("supply.separator"));
}
