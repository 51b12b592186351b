import { countDays, daysBetween, isDay } from "@/lib/shared/days/days";

/** A day a county sets, as a form says it. */
export type SetDay = { day: string; isWorkingDay: boolean; note: string | null };

/** As many as the State Council's notice of a year and then some. */
export const MOST_DAYS = 100;
export const MOST_NOTE = 40;

const DATE = /\d{4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}\s*日?/.source;
const UNTIL = /\s*(?:至|到|~|—+|to)\s*/.source;
const GAP = /[\s,，、:：]+/.source;
const LINE = new RegExp(
  `^(?<first>${DATE})(?:${UNTIL}(?<last>${DATE}))?${GAP}(?<kind>\\S+?)(?:${GAP}(?<note>.*))?$`,
);
const WORKING = /^(补班|上班|班|working|work)$/i;
const OFF = /^(放假|休假|休息|假|休|off|holiday)$/i;

/** The days of a line as "2027-02-06 补班 春节" or "2027-02-05 至 2027-02-11 放假 春节"; null where it cannot be read. */
export function daysOfLine(line: string): SetDay[] | null {
  const said = LINE.exec(line.trim())?.groups;
  if (!said) return null;
  const { first = "", last = first, kind = "", note = "" } = said;
  const days = written(first, last);
  const isWorkingDay = isWorked(kind);
  if (days.length === 0 || isWorkingDay === null || note.length > MOST_NOTE) return null;
  return days.map((day) => ({ day, isWorkingDay, note: note.trim() || null }));
}

/** Null for a word that says neither. */
function isWorked(kind: string): boolean | null {
  return WORKING.test(kind) || (OFF.test(kind) ? false : null);
}

/** None where there are no such days, or more than anybody means. */
function written(first: string, last: string): string[] {
  const [from = "", to = ""] = [first, last].map((date) =>
    (date.match(/\d+/g) ?? []).map((part) => part.padStart(2, "0")).join("-"),
  );
  return isDay(from) && isDay(to) && countDays(from, to) <= MOST_DAYS ? daysBetween(from, to) : [];
}

export type Pasted = { days: SetDay[] } | { unreadable: { line: number; text: string } };

/** All lines; a day that is said twice is what is said last. Empty lines do not matter. */
export function daysOfText(text: string): Pasted {
  const days = new Map<string, SetDay>();
  for (const [index, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    const found = daysOfLine(line);
    if (!found) return { unreadable: { line: index + 1, text: line.trim().slice(0, 40) } };
    for (const day of found) days.set(day.day, day);
  }
  return { days: [...days.values()] };
}
