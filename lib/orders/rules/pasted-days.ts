import { countDays, daysBetween, isDay } from "@/lib/shared/days/days";

/** A day that a county sets, as a form sends it. */
export type SetDay = { day: string; isWorkingDay: boolean; note: string | null };

/** More days than the State Council's notice of a year has. */
export const MAX_DAYS = 100;
export const MAX_NOTE_LENGTH = 40;

const DATE = /\d{4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}\s*日?/.source;
const UNTIL = /\s*(?:至|到|~|—+|to)\s*/.source;
const GAP = /[\s,，、:：]+/.source;
// No character of a gap: else a line of commas could be split in a great many ways, and all are tried.
const WORD = /[^\s,，、:：]+/.source;
const LINE = new RegExp(
  `^(?<first>${DATE})(?:${UNTIL}(?<last>${DATE}))?${GAP}(?<kind>${WORD})(?:${GAP}(?<note>.*))?$`,
  "s",
);
const WORKING = /^(补班|上班|班|working|work)$/i;
const OFF = /^(放假|休假|休息|假|休|off|holiday)$/i;

/** Reads the days of a line such as "2027-02-06 补班 春节" or "2027-02-05 至 2027-02-11 放假 春节"; null if it cannot. */
export function parseLine(line: string): SetDay[] | null {
  const fields = LINE.exec(line.trim())?.groups;
  if (!fields) return null;
  const { first = "", last = first, kind = "", note = "" } = fields;
  const days = expandRange(first, last);
  const isWorkingDay = parseKind(kind);
  if (days.length === 0 || isWorkingDay === null || note.length > MAX_NOTE_LENGTH) return null;
  return days.map((day) => ({ day, isWorkingDay, note: note.trim() || null }));
}

/** Whether the word means a working day; null if it means neither that nor a day off. */
function parseKind(kind: string): boolean | null {
  return WORKING.test(kind) || (OFF.test(kind) ? false : null);
}

/** Returns the days from `first` to `last`; none if one is invalid or there are more than `MAX_DAYS`. */
function expandRange(first: string, last: string): string[] {
  const [from = "", to = ""] = [first, last].map((date) =>
    (date.match(/\d+/g) ?? []).map((part) => part.padStart(2, "0")).join("-"),
  );
  return isDay(from) && isDay(to) && countDays(from, to) <= MAX_DAYS ? daysBetween(from, to) : [];
}

export type Pasted = { days: SetDay[] } | { unreadable: { line: number; text: string } };

/** Reads all lines; the last line about a day wins. Skips empty lines. Returns the first unreadable line, if any. */
export function parsePastedDays(text: string): Pasted {
  const days = new Map<string, SetDay>();
  for (const [index, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    const found = parseLine(line);
    if (!found) return { unreadable: { line: index + 1, text: line.trim().slice(0, 40) } };
    for (const day of found) days.set(day.day, day);
  }
  return { days: [...days.values()] };
}
