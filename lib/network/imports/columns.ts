import WORDS from "@/lib/network/imports/columns.json";
import { cleanText } from "@/lib/shared/forms/clean-text";
import type { SiteLevel } from "@/prisma/generated/enums";

export const COLUMNS = Object.keys(WORDS.headers) as Column[];

/** What a column of a file can hold. */
export type Column = keyof typeof WORDS.headers;

const COLUMN_BY_HEADER = invert<Column>(WORDS.headers);
const LEVEL_BY_WORD = invert<SiteLevel>(WORDS.levels);

/** Which cell of a row holds what, and the headers of the columns that nothing is read from. */
export type Header = { cells: Map<Column, number>; unused: string[] };

/** The columns of a row of headers; null if it is none: it has a name, and what it is or lies in. */
export function readHeader(cells: string[]): Header | null {
  const found = new Map<Column, number>();
  const unused: string[] = [];
  for (const [index, cell] of cells.entries()) {
    const column = COLUMN_BY_HEADER.get(bareWord(cell));
    if (column && !found.has(column)) found.set(column, index);
    else if (cell.trim()) unused.push(cleanText(cell).trim().slice(0, 40));
  }
  const says = (["code", "parent", "parentCode", "level"] as const).some((one) => found.has(one));
  return found.has("name") && says ? { cells: found, unused } : null;
}

/** The level that a word stands for, as 所, 实践所 or "township"; undefined if it is none. */
export function readLevel(word: string): SiteLevel | undefined {
  const bare = bareWord(word);
  return LEVEL_BY_WORD.get(bare) ?? LEVEL_BY_WORD.get(bare.replace(/^新时代|文明|实践|级$/g, ""));
}

/** The level that the end of a name tells: …实践所, …镇, …村; undefined if it tells none. */
export function levelOfName(name: string): SiteLevel | undefined {
  const endings = Object.entries(WORDS.endings) as [SiteLevel, string[]][];
  return endings.find(([, words]) => words.some((word) => name.endsWith(word)))?.[0];
}

/** Without spaces, remarks in brackets, stars and punctuation, in small letters. */
function bareWord(text: string): string {
  return cleanText(text)
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\([^()]*\)/g, "")
    .replace(/[^\p{L}\p{N}]/gu, "");
}

function invert<Key extends string>(words: Record<Key, string[]>): Map<string, Key> {
  const entries = Object.entries(words) as [Key, string[]][];
  return new Map(entries.flatMap(([key, list]) => list.map((word) => [word, key] as const)));
}
