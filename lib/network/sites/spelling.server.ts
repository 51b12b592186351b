import "server-only";
import { LRUCache } from "lru-cache";
import { pinyin } from "pinyin-pro";
import { bareName } from "@/lib/network/sites/bare-name";

/** More than a county has places and volunteers; some tens of bytes each. */
const MAX_NAMES = 150_000;

/** The first letters of the name in pinyin, without the words all places of a level share. */
export function initialsOf(name: string): string {
  return pinyin(bareName(name), { pattern: "first", toneType: "none", type: "array" })
    .join("")
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "");
}

const spellings = new LRUCache<string, string>({ max: MAX_NAMES, memoMethod: spell });

/**
 * How the name of a place is spelt in pinyin, character by character, as "chang|zhang an cun": every
 * reading of a character counts, the usual one first. Without the words all places of a level share;
 * ü is written v, and letters and digits stand for themselves.
 */
export function spellingOf(name: string): string {
  return spellings.memo(name);
}

function spell(name: string): string {
  const characters = [...bareName(name).normalize("NFKC").toLowerCase()];
  const usual = pinyin(characters.join(""), { toneType: "none", type: "array", v: true });
  return characters
    .flatMap((character, at) => {
      const others = pinyin(character, {
        multiple: true,
        toneType: "none",
        type: "array",
        v: true,
      });
      const readings = [usual[at] ?? "", ...others].filter((reading) =>
        /^[a-z0-9]+$/.test(reading),
      );
      return readings.length > 0 ? [[...new Set(readings)].join("|")] : [];
    })
    .join(" ");
}
