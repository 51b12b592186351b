import type { Locale } from "@/lib/shared/i18n/locales";
import type { Translator } from "@/lib/shared/i18n/translator";

/** The texts with which the page of a wish describes what happened. */
export type Words = {
  desk: Translator<"desk">;
  wishes: Translator<"wishes">;
  registration: Translator<"registration">;
  locale: Locale;
};
