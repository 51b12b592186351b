import type { Factor } from "@/lib/orders/dispatch/score";
import type { Translator } from "@/lib/shared/i18n/translator";
import { LANGUAGES } from "@/lib/network/registration/languages";
import { bareName } from "@/lib/network/sites/bare-name";

/** What the reasons are said with. */
export type ReasonWords = {
  dispatch: Translator<"dispatch">;
  registration: Translator<"registration">;
};

/** What is not known speaks neither for nor against. */
const UNKNOWN: Factor["said"][] = ["distanceUnknown", "noSkill", "timesUnknown", "noRecord"];

/** What speaks for somebody and against, in one line. */
export function reasonLine(factors: Factor[], words: ReasonWords): string {
  return factors
    .filter(({ said, values }) => !UNKNOWN.includes(said) && values.km !== 0)
    .map((factor) => reasonOf(factor, words))
    .join(words.dispatch("and"));
}

export function reasonOf({ said, values }: Factor, { dispatch, registration }: ReasonWords) {
  const { place, town, language } = values;
  const known = LANGUAGES.find((one) => one === language);
  return dispatch(`reason.${said}`, {
    ...values,
    ...(typeof place === "string" && { place: bareName(place) }),
    ...(typeof town === "string" && { town: bareName(town) }),
    ...(known && { language: registration(`language.${known}`) }),
  });
}
