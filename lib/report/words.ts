import type { Locale } from "@/lib/i18n/locales";
import { getTranslator, type Translator } from "@/lib/i18n/translator";
import { indicatorOf, type IndicatorName } from "@/lib/stats/indicators";
import type { Shown } from "@/lib/stats/dashboard";

export type Words = { t: Translator<"report">; locale: Locale };

export function wordsIn(locale: Locale): Words {
  return { t: getTranslator(locale, "report"), locale };
}

/** From here on a time is said in days. */
export const LONG_HOURS = 72;

/** The value of a figure with its unit; a dash where there is nothing to speak of. */
export function valueOf({ t }: Words, name: IndicatorName, value: number | null): string {
  if (value === null) return t("none");
  const { unit } = indicatorOf(name);
  if (unit === "share") return t("percent", { value });
  return unit === "hours" ? hoursOf({ t }, value) : t("count", { value });
}

export function hoursOf({ t }: Pick<Words, "t">, hours: number): string {
  return hours < LONG_HOURS ? t("hours", { value: hours }) : t("days", { value: hours / 24 });
}

/** A count, or the mark that stands for one that is masked. */
export function shownOf({ t }: Words, count: Shown): string {
  return count === null ? t("masked") : t("count", { value: count });
}

/** How much more or less it is than before. */
export function changeOf(
  { t }: Words,
  name: IndicatorName,
  value: number | null,
  before: number | null,
): string {
  if (value === null || before === null) return t("none");
  const { unit } = indicatorOf(name);
  const change = unit === "share" ? (value - before) * 100 : value - before;
  if (Math.abs(change) < (unit === "count" ? 1 : 0.05)) return t("same");
  if (unit === "share") return t("points", { value: change });
  return t(unit === "hours" ? "moreHours" : "more", { value: change });
}

/** 2026年10月 */
export function monthIn({ t }: Words, month: string): string {
  const [year, number] = month.split("-").map(Number);
  return t("month", { year: String(year), month: String(number) });
}

export function listOf({ t }: Words, names: string[]): string {
  return names.join(t("list"));
}
