import { shortName, SIGN_WORDS } from "@/lib/network/sites/place-name";

/** A place as a search sees it: its name without the words on its sign, and its spelling in pinyin. */
export type Spelt = { name: string; spelling: string };

/** How well a name fits, 0 best, or null where it does not. */
export type RankName = (spelt: Spelt) => number | null;

/**
 * Reads once what was typed, and tells how well each name fits it. In this order: the name itself, its
 * beginning, its pinyin from the beginning (whole, by initials, or mixed, in any reading), a part of the
 * name, its pinyin from a later character on. Typed may also be the name on the sign
 * (西街社区新时代文明实践站) or that of the office (西街社区居委会).
 */
export function rankBy(typed: string): RankName {
  const wanted = plain(shortName(typed.trim().replace(SIGN_WORDS, "")) || typed);
  const letters = wanted.replace(/ü/g, "v").replace(/'/g, "");
  return ({ name, spelling }) => {
    if (wanted === "") return null;
    const own = plain(name);
    if (own === wanted) return 0;
    if (own.startsWith(wanted)) return 1;
    const isPart = own.includes(wanted);
    // Most names are told apart by the first letter, which no character of them begins with.
    if (!spelling.includes(letters[0] ?? "")) return isPart ? 3 : null;
    const readings = spelling.split(" ").map((character) => character.split("|"));
    if (isSpelling(letters, readings)) return 2;
    if (isPart) return 3;
    return readings.some((_, at) => at > 0 && isSpelling(letters, readings.slice(at))) ? 4 : null;
  };
}

/** As people type it: full-width letters, spaces and the dots in names make no difference. */
function plain(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s·•・‧]/g, "");
}

/** Whether the letters are the first characters in pinyin: each whole or by its initial, the last one begun. */
function isSpelling(letters: string, readings: string[][]): boolean {
  if (letters === "") return false;
  let reached = [0];
  for (const character of readings) {
    const next = new Set<number>();
    for (const at of reached) {
      const rest = letters.slice(at);
      for (const reading of character) {
        if (reading.startsWith(rest)) return true;
        if (rest.startsWith(reading)) next.add(at + reading.length);
        if (rest[0] === reading[0]) next.add(at + 1);
      }
    }
    reached = [...next];
  }
  return reached.includes(letters.length);
}
