import { LRUCache } from "lru-cache";
import { pinyin } from "pinyin-pro";
import { bareName } from "@/lib/network/sites/bare-name";
import { shortName } from "@/lib/network/sites/place-name";
import WORDS from "@/lib/network/sites/place-names.json";
import type { Locale } from "@/lib/shared/i18n/locales";

const MAX_NAMES = 10_000;

const spelt = new LRUCache<string, string>({ max: MAX_NAMES, memoMethod: spell });

/**
 * The name of a place for readers of this language, without the words for its kind of station. In English
 * its spelling stands before the Chinese name, which is on every sign: Changji Shi 昌吉市.
 */
export function localPlaceName(siteName: string, locale: Locale): string {
  const name = bareName(siteName);
  return withSpelling(name, name, locale);
}

/** The same with the words for its kind: Changji Shi 昌吉市新时代文明实践中心. */
export function fullPlaceName(siteName: string, locale: Locale): string {
  return withSpelling(bareName(siteName), siteName, locale);
}

/** A name without Chinese characters can be read as it is. */
function withSpelling(bare: string, shown: string, locale: Locale): string {
  return locale === "en" && /\p{Script=Han}/u.test(bare) ? `${spelt.memo(bare)} ${shown}` : shown;
}

function spell(name: string): string {
  return splitName(shortName(name)).map(spellWord).filter(Boolean).join(" ");
}

/** The name and what the place is, each a word: 西街社区 is 西街 and 社区. */
function splitName(name: string): string[] {
  const kind = WORDS.lastWords.find((one) => name.endsWith(one) && name !== one);
  return kind ? [...splitName(name.slice(0, -kind.length)), kind] : [name];
}

/** Without tones, written together and with a capital; an apostrophe keeps syllables apart: Yan'an. */
function spellWord(word: string): string {
  const letters = word.normalize("NFKC").replace(/[^\p{L}\p{N}]/gu, "");
  const syllables = pinyin(letters, { toneType: "none", type: "array", nonZh: "consecutive" });
  const joined = syllables
    .map((syllable, at) => (at > 0 && /^[aeo]/.test(syllable) ? `'${syllable}` : syllable))
    .join("");
  return joined.charAt(0).toUpperCase() + joined.slice(1);
}
