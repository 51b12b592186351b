import type { Locale } from "@/lib/shared/i18n/locales";
import { getTranslator } from "@/lib/shared/i18n/translator";
import { localPlaceName } from "@/lib/network/sites/local-place-name";
import type { Period } from "@/lib/reporting/stats/period";

/** The name of an export: table, place, months. Characters that file systems refuse become "_". */
export function exportFileName(
  what: string,
  placeName: string,
  { from, to }: Period,
  ending: string,
  locale: Locale,
): string {
  const t = getTranslator(locale, "exports");
  const when = from === to ? from : t("fromTo", { from, to });
  const name = [what, localPlaceName(placeName, locale), when].join("-");
  return `${name.replace(/[\\/:*?"<>|\s]+/g, "_")}.${ending}`;
}
