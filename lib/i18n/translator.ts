import { createTranslator } from "use-intl/core";
import type { Locale } from "@/lib/i18n/locales";
import { MESSAGES, type Messages, type Namespace } from "@/lib/i18n/messages";

export type Translator<N extends Namespace> = ReturnType<typeof createTranslator<Messages, N>>;

// A translator parses each message once, so it is kept as long as the server runs.
const kept = new Map<string, unknown>();

/** The words of one namespace in one language. */
export function getTranslator<N extends Namespace>(locale: Locale, namespace: N): Translator<N> {
  const key = `${locale}/${namespace}`;
  let translator = kept.get(key) as Translator<N> | undefined;
  if (!translator) {
    translator = createTranslator<Messages, N>({
      locale,
      messages: MESSAGES[locale],
      namespace,
      timeZone: "Asia/Shanghai",
      onError(error: unknown) {
        throw error;
      },
    } as never);
    kept.set(key, translator);
  }
  return translator;
}
