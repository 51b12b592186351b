import type { Factor } from "@/lib/orders/dispatch/score";
import type { Locale } from "@/lib/shared/i18n/locales";
import type { Translator } from "@/lib/shared/i18n/translator";
import { LANGUAGES } from "@/lib/network/registration/languages";
import { localPlaceName } from "@/lib/network/sites/local-place-name";

/** The messages that reasons are made of. */
export type ReasonTranslators = {
  dispatch: Translator<"dispatch">;
  registration: Translator<"registration">;
  locale: Locale;
};

/** Reasons that only say that something is unknown; they are left out. */
const UNKNOWN: Factor["reason"][] = ["distanceUnknown", "noSkill", "timesUnknown", "noRecord"];

/** The reasons for and against a candidate, in one line. */
export function formatReasons(factors: Factor[], translators: ReasonTranslators): string {
  return factors
    .filter(({ reason, values }) => !UNKNOWN.includes(reason) && values.km !== 0)
    .map((factor) => formatReason(factor, translators))
    .join(translators.dispatch("and"));
}

/** The reason of one factor as a text. */
export function formatReason(
  { reason, values }: Factor,
  { dispatch, registration, locale }: ReasonTranslators,
) {
  const { place, town, language } = values;
  const knownLanguage = LANGUAGES.find((one) => one === language);
  return dispatch(`reason.${reason}`, {
    ...values,
    ...(typeof place === "string" && { place: localPlaceName(place, locale) }),
    ...(typeof town === "string" && { town: localPlaceName(town, locale) }),
    ...(knownLanguage && { language: registration(`language.${knownLanguage}`) }),
  });
}
