import { countDays, daysBetween, isDay, parseDay } from "@/lib/shared/days/days";

/** Why a line cannot be taken: the key of a message under `fields`, and its values beside the line. */
export type Problem = { message: ProblemMessage; values?: Record<string, string | number> };

type ProblemMessage =
  | "noticeLine" // not understood
  | "noticeDay" // there is no such day
  | "noticeWeekday" // the day is another day of the week
  | "noticeCount" // the days are not as many as it says
  | "noticeLaw" // a day off by law is not among them
  | "noticeTwice"; // a day is off and worked

/** The days one sentence names. */
export type Sentence = { off: string[]; worked: string[] };

/** What a date without month or year takes from where it stands. */
type Place = { year: number; month: number };

// "2月15日(农历腊月二十八、周日)", in text without spaces and with half-width signs.
const DATE = /(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日(?:\([^)]{0,30}\))?/.source;
const PARTS =
  /^(?:(?<year>\d{4})年)?(?:(?<month>\d{1,2})月)?(?<date>\d{1,2})日(?:\((?<about>[^)]*)\))?$/;
const UNTIL = /(?:至|到|-|—|~)/.source;
const SPAN = `${DATE}(?:${UNTIL}${DATE})?`;
const AND = /[、,和及]/.source;
const SPANS = `${SPAN}(?:${AND}${SPAN})*`;
const IS_OFF = /放假(?:调休)?(?:,?共?(?<count>\d{1,2})天)?(?:,(?:不调休|与周末连休))?/.source;
const IS_WORKED = /(?:照常)?上班/.source;
const OFF = new RegExp(`^(?<spans>${SPANS})${IS_OFF}$`);
const WORKED = new RegExp(`^(?<spans>${SPANS})${IS_WORKED}$`);
// "3月31日(周一)是少数民族习惯节日肉孜节,", of which only what follows matters.
const EXPLAINED = new RegExp(`^${DATE}${/是[^,]{1,30},/.source}`);
const WEEKDAYS = [/[日天]/, /一/, /二/, /三/, /四/, /五/, /六/];
const MAX_SPAN = 20;

/**
 * Reads a sentence of a notice, without its full stop: "1月1日(周四)至3日(周六)放假调休,共3天" or "1月4日(周日)上班".
 * One that tells of neither names no days. `year` is the year of the notice.
 */
export function readSentence(text: string, year: number, isNewYear: boolean): Sentence | Problem {
  const told = text.replace(EXPLAINED, "");
  const off = OFF.exec(told)?.groups;
  if (off) return readOff(off, year, isNewYear);
  const worked = WORKED.exec(told)?.groups?.spans;
  if (worked) {
    const days = readSpans(worked, year, isNewYear);
    return Array.isArray(days) ? { off: [], worked: days } : days;
  }
  return /放假|上班/.test(told) ? problem("noticeLine") : { off: [], worked: [] };
}

export function problem(message: ProblemMessage, values: Problem["values"] = {}): Problem {
  return { message, values };
}

function readOff(
  { spans = "", count }: Record<string, string | undefined>,
  year: number,
  isNewYear: boolean,
): Sentence | Problem {
  const days = readSpans(spans, year, isNewYear);
  if (!Array.isArray(days)) return days;
  const said = count ? Number(count) : days.length;
  if (said !== days.length) return problem("noticeCount", { said, count: days.length });
  return { off: days, worked: [] };
}

/** Returns the days of "1月1日至3日、5日", in order. */
function readSpans(text: string, year: number, isNewYear: boolean): string[] | Problem {
  const days: string[] = [];
  let before: Place = { year, month: 0 };
  for (const [span] of text.matchAll(new RegExp(SPAN, "g"))) {
    const [first = "", last = first] = span.match(new RegExp(DATE, "g")) ?? [];
    const begin = readDate(first, before, isNewYear);
    if ("message" in begin) return begin;
    const end = readDate(last, begin, isNewYear);
    if ("message" in end) return end;
    const count = countDays(begin.day, end.day);
    if (count < 1 || count > MAX_SPAN) return problem("noticeLine");
    days.push(...daysBetween(begin.day, end.day));
    before = end;
  }
  return days;
}

type ReadDate = Place & { day: string };

/** A month or year that is not said is that of the date before; 元旦 may begin in December before. */
function readDate(text: string, before: Place, isNewYear: boolean): ReadDate | Problem {
  const parts = PARTS.exec(text)?.groups ?? {};
  const month = parts.month ? Number(parts.month) : before.month;
  const year = parts.year ? Number(parts.year) : before.year + turnOfYear(month, before, isNewYear);
  const day = [year, month, Number(parts.date)]
    .map((part) => String(part).padStart(2, "0"))
    .join("-");
  if (!isDay(day)) return problem("noticeDay", { day: text });
  const said = readWeekday(parts.about);
  const is = parseDay(day).getUTCDay();
  if (said !== null && said !== is) return problem("noticeWeekday", { day, said, is });
  return { year, month, day };
}

/** The day of the week that stands behind a date, 0 for Sunday; null if none does. */
function readWeekday(about = ""): number | null {
  const said = /(?:周|星期)(.)/.exec(about)?.[1];
  if (!said) return null;
  const weekday = WEEKDAYS.findIndex((name) => name.test(said));
  return weekday < 0 ? null : weekday;
}

function turnOfYear(month: number, before: Place, isNewYear: boolean): -1 | 0 | 1 {
  if (before.month === 12 && month === 1) return 1;
  return isNewYear && before.month === 0 && month === 12 ? -1 : 0;
}
