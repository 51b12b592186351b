import { localName } from "@/lib/shared/i18n/local-name";
import type { Locale } from "@/lib/shared/i18n/locales";
import { getTranslator, type Translator } from "@/lib/shared/i18n/translator";
import { localPlaceName } from "@/lib/network/sites/local-place-name";
import type { Finding } from "@/lib/reporting/stats/finding";
import { RATE_NAMES } from "@/lib/reporting/stats/findings-rates";

/** A finding as one sentence. */
export function findingSentence(
  { name, values, places = [], category, figures = [] }: Finding,
  t: Translator<"findings">,
  locale: Locale,
): string {
  const { hours, usual } = values;
  const stats = getTranslator(locale, "stats");
  const rate = RATE_NAMES.find((one) => one === values.rate);
  return t(`sentence.${name}`, {
    ...values,
    places: places.map((place) => localPlaceName(place.name, locale)).join(t("and")),
    figures: figures.map((one) => stats(`figure.${one}`)).join(t("and")),
    category: category ? localName(category, locale) : "",
    ...(rate && { rate: t(`rate.${rate}`) }),
    ...(typeof hours === "number" && { wait: formatWait(hours, t) }),
    ...(typeof usual === "number" && { usual: formatWait(usual, t) }),
  });
}

/** Up to two days in hours, longer in days. */
function formatWait(hours: number, t: Translator<"findings">): string {
  const isLong = hours >= 48;
  return t(isLong ? "days" : "hours", { count: Math.round(isLong ? hours / 24 : hours) });
}
