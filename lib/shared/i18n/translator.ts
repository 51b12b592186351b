import { LRUCache } from "lru-cache";
import { createTranslator } from "use-intl/core";
import type { Locale } from "@/lib/shared/i18n/locales";
import { MESSAGES, type Messages, type Namespace } from "@/lib/shared/i18n/messages";
import { CHINA_ZONE } from "@/lib/shared/days/china-time";

export type Translator<N extends Namespace> = ReturnType<typeof createTranslator<Messages, N>>;

// A translator parses each message once, so it is cached for as long as the server runs. There is
// one for each namespace and language, so the cache needs no limit.
const translatorCache = new Map<string, unknown>();
const MAX_SENTENCES = 1000;

/** The translator of one namespace in one language. It throws on a missing message or value. */
export function getTranslator<N extends Namespace>(locale: Locale, namespace: N): Translator<N> {
  const key = `${locale}/${namespace}`;
  let translator = translatorCache.get(key) as Translator<N> | undefined;
  if (!translator) {
    translator = withSentenceCache(
      createTranslator<Messages, N>({
        locale,
        messages: MESSAGES[locale],
        namespace,
        timeZone: CHINA_ZONE,
        onError(error: unknown) {
          throw error;
        },
      } as never),
    );
    translatorCache.set(key, translator);
  }
  return translator;
}

/**
 * Caches the formatted sentences of a translator: to find a parsed message, use-intl serializes all
 * formats of the locale at each call, which takes a twentieth of the time of a page.
 */
function withSentenceCache<T extends object>(translate: T): T {
  const format = translate as unknown as (key: string, values?: object) => string;
  const sentences = new LRUCache<string, string>({ max: MAX_SENTENCES });
  const cached = (key: string, values?: object) => {
    const call = values ? key + JSON.stringify(values) : key;
    let sentence = sentences.get(call);
    if (sentence === undefined) {
      sentence = format(key, values);
      sentences.set(call, sentence);
    }
    return sentence;
  };
  return Object.assign(cached, translate);
}
