import type { Locale } from "@/lib/shared/i18n/locales";
import { getTranslator, type Translator } from "@/lib/shared/i18n/translator";
import { wordsIn, type Words } from "@/lib/reporting/stats/words";

/** The report's own words, and those it shares with the page of the figures. */
export type ReportWords = { t: Translator<"report">; stats: Words; locale: Locale };

export function reportWordsIn(locale: Locale): ReportWords {
  return { t: getTranslator(locale, "report"), stats: wordsIn(locale), locale };
}

export function listOf({ stats }: ReportWords, names: string[]): string {
  return names.join(stats.t("supply.separator"));
}
