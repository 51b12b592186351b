import "server-only";
import { cookies } from "next/headers";
import { DEFAULT_LOCALE, isLocale, type Locale } from "@/lib/shared/i18n/locales";
import type { Namespace } from "@/lib/shared/i18n/messages";
import { getTranslator, type Translator } from "@/lib/shared/i18n/translator";
import { LOCALE_COOKIE } from "@/lib/shared/i18n/cookies";

/** The language of the current request. */
export async function getLocale(): Promise<Locale> {
  const chosen = (await cookies()).get(LOCALE_COOKIE)?.value;
  return isLocale(chosen) ? chosen : DEFAULT_LOCALE;
}

/** The words of one namespace in the language of the current request. */
export async function getT<N extends Namespace>(namespace: N): Promise<Translator<N>> {
  return getTranslator(await getLocale(), namespace);
}
