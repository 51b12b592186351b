import "server-only";
import { cookies } from "next/headers";
import { cache } from "react";
import type { Locale } from "@/lib/shared/i18n/locales";
import { toOfferedLocale } from "@/lib/shared/i18n/offered-locales.server";
import type { Namespace } from "@/lib/shared/i18n/messages";
import { getTranslator, type Translator } from "@/lib/shared/i18n/translator";
import { ELDER_COOKIE, LOCALE_COOKIE } from "@/lib/shared/i18n/cookies";

const requestCache = cache((): { locale?: Locale } => ({}));

/** Sets the language of a page that is made as a file, so that its cookies are not read. */
export function setRequestLocale(locale: Locale): void {
  requestCache().locale = locale;
}

/** The language of the current request. */
export async function getLocale(): Promise<Locale> {
  const { locale } = requestCache();
  if (locale) return locale;
  return toOfferedLocale((await cookies()).get(LOCALE_COOKIE)?.value);
}

/** Whether the visitor has chosen the elder version (适老版). */
export async function isElderVersion(): Promise<boolean> {
  return (await cookies()).get(ELDER_COOKIE)?.value === "1";
}

/** The translator of one namespace in the language of the current request. */
export async function getT<N extends Namespace>(namespace: N): Promise<Translator<N>> {
  return getTranslator(await getLocale(), namespace);
}
