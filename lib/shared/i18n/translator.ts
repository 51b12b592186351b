import { LRUCache } from "lru-cache";
import { createTranslator } from "use-intl/core";
import type { Locale } from "@/lib/shared/i18n/locales";
import { MESSAGES, type Messages, type Namespace } from "@/lib/shared/i18n/messages";
import { CHINA_ZONE } from "@/lib/shared/days/china-time";

export type Translator<N extends Namespace> = ReturnType<typeof createTranslator<Messages, N>>;

// A translator parses each message once, so it is kept as long as the server runs: there is one
// for each namespace and language, and nothing to push out.
const kept = new Map<string, unknown>();
const MOST_SENTENCES = 1000;

/** The words of one namespace in one language. */
export function getTranslator<N extends Namespace>(locale: Locale, namespace: N): Translator<N> {
  const key = `${locale}/${namespace}`;
  let translator = kept.get(key) as Translator<N> | undefined;
  if (!translator) {
    translator = keepingSentences(
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
    kept.set(key, translator);
  }
  return translator;
}

/**
 * Says the same again without making it again: to find a message's parsed form, use-intl
 * serializes all formats of the locale at each call, a twentieth of what a page costs.
 */
function keepingSentences<T extends object>(translate: T): T {
  const say = translate as unknown as (key: string, values?: object) => string;
  const sentences = new LRUCache<string, string>({ max: MOST_SENTENCES });
  const keeping = (key: string, values?: object) => {
    const call = values ? key + JSON.stringify(values) : key;
    let sentence = sentences.get(call);
    if (sentence === undefined) {
      sentence = say(key, values);
      sentences.set(call, sentence);
    }
    return sentence;
  };
  return Object.assign(keeping, translate);
}
