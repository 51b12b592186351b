import WORDS from "@/lib/activities/planning/file-columns.json";
import { addDays } from "@/lib/shared/days/days";
import { cleanText } from "@/lib/shared/forms/clean-text";
import type { ActivityKind } from "@/prisma/generated/enums";

/** What a column of a file of activities can hold. */
export type FileColumn = keyof typeof WORDS.headers;

const COLUMN_BY_HEADER = invert<FileColumn>(WORDS.headers);
const KIND_BY_WORD = invert<ActivityKind>(WORDS.kinds);

/** Which cell holds what; null if the row is no header: it names the activity, its day and when it begins. */
export function readColumns(cells: string[]): Map<FileColumn, number> | null {
  const found = new Map<FileColumn, number>();
  for (const [index, cell] of cells.entries()) {
    const column = COLUMN_BY_HEADER.get(bareWord(cell));
    if (column && !found.has(column)) found.set(column, index);
  }
  const needed = ["title", "day", "from"] as const;
  return needed.every((column) => found.has(column)) ? found : null;
}

/** The cells of a row as the fields of the quick form. A moment, as workbooks keep it, becomes its day or its time. */
export function toFields(cells: string[], columns: Map<FileColumn, number>) {
  const cell = (column: FileColumn) => cleanText(cells[columns.get(column) ?? -1] ?? "").trim();
  const fields = {
    ...{ title: cell("title"), day: toDay(cell("day")), spot: cell("spot") },
    ...{ from: toTime(cell("from")), to: toTime(cell("to")), kind: toKind(cell("kind")) },
  };
  return {
    fields: Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== "")),
    site: cell("site"),
  };
}

function toKind(word: string): string {
  if (word === "") return "CLASS";
  return KIND_BY_WORD.get(bareWord(word)) ?? word;
}

const MOMENT = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)/;

/** Workbooks count days from here on. */
const DAY_ZERO = "1899-12-30";

/** Workbooks keep a day as a number or a moment; people write 2026/12/5 and 12月5日 too. */
function toDay(typed: string): string {
  const [, year, month = "", day = ""] =
    /^(\d{4})[/.年](\d{1,2})[/.月](\d{1,2})日?$/.exec(typed) ?? [];
  if (year) return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  if (/^\d{5}(\.\d+)?$/.test(typed)) return addDays(DAY_ZERO, Math.floor(Number(typed)));
  return MOMENT.exec(typed)?.[1] ?? typed.replace(/^\d{1,2}月/, "");
}

const MINUTES_PER_DAY = 24 * 60;

/** Workbooks keep a time as a part of a day, or as a moment. */
function toTime(typed: string): string {
  const moment = MOMENT.exec(typed)?.[2];
  if (moment) return moment;
  if (!/^\d{0,5}\.\d+$/.test(typed)) return typed.normalize("NFKC");
  const minutes = Math.round((Number(typed) % 1) * MINUTES_PER_DAY);
  const two = (part: number) => String(part).padStart(2, "0");
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

function bareWord(text: string): string {
  return cleanText(text)
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\([^()]*\)/g, "")
    .replace(/\s/g, "");
}

function invert<Key extends string>(words: Record<Key, string[]>): Map<string, Key> {
  const entries = Object.entries(words) as [Key, string[]][];
  return new Map(entries.flatMap(([key, list]) => list.map((word) => [word, key] as const)));
}
