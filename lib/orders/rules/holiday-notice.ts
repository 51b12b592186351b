import { FESTIVALS, listLegalHolidays, type Festival } from "@/lib/orders/clocks/legal-holidays";
import { isCalendarYear } from "@/lib/orders/rules/calendar-years";
import { problem, readSentence, type Problem } from "@/lib/orders/rules/notice-sentence";

/** What a notice says of one festival, or of two at once. */
export type NoticeItem = {
  /** As the notice has it: "国庆节、中秋节". */
  name: string;
  /** Empty for a holiday of a region. */
  festivals: Festival[];
  off: string[];
  worked: string[];
};

export type HolidayNotice = { year: number; items: NoticeItem[] };

/** The first line that cannot be taken, counted from 1; line 0 is the notice as a whole. */
export type NoticeProblem = Omit<Problem, "message"> & {
  message: Problem["message"] | "noticeEmpty" | "dayFar";
  line: number;
  text: string;
};

const NAMES: [Festival, RegExp][] = [
  ["NEW_YEAR", /元旦|新年/],
  ["SPRING", /春节/],
  ["TOMB_SWEEPING", /清明/],
  ["LABOR", /劳动节/],
  ["DRAGON_BOAT", /端午/],
  ["MID_AUTUMN", /中秋/],
  ["NATIONAL", /国庆/],
];

// "一、元旦:…", "(三)肉孜节:…"; the number may be missing.
const NUMBER = /^(?:\(?[一二三四五六七八九十]{1,3}\)?、?|\(?\d{1,2}\)?[.、])?/.source;
const NAME = /[^:,。()\d]{0,20}(?:元旦|节|日)/.source;
const ITEM = new RegExp(`${NUMBER}(?<name>${NAME}):(?<told>.+)$`);
const ARRANGED = /[^,。]{0,9}\d.{0,80}(?:放假|上班)/.source;
const LIKE_AN_ITEM = new RegExp(`${NUMBER}${NAME}${ARRANGED}`);
const TITLE = /(\d{4})年(?:部分)?(?:节假日|元旦)/;

/**
 * Reads the State Council's notice of a year's holidays (国务院办公厅关于…年部分节假日安排的通知), or that of
 * a region, as it was published. Text around the items is skipped. Dates without a year are of the year
 * the text names, else of `year`.
 */
export function readNotice(text: string, year: number): HolidayNotice | NoticeProblem {
  const lines = text.split("\n").map(tidy);
  const said = Number(TITLE.exec(lines.join(""))?.[1] ?? year);
  if (!isCalendarYear(said)) return { message: "dayFar", line: 0, text: "" };
  const items: NoticeItem[] = [];
  for (const [index, line] of lines.entries()) {
    const item = readLine(line, said);
    if (item && "message" in item) return { ...item, line: index + 1, text: excerpt(text, index) };
    if (item) items.push(item);
  }
  const twice = findTwice(items);
  if (twice) return { ...problem("noticeTwice", { day: twice }), line: 0, text: "" };
  if (items.length === 0) return { message: "noticeEmpty", line: 0, text: "" };
  return { year: said, items };
}

/** Without spaces, and with half-width signs and digits. */
function tidy(line: string): string {
  return line.normalize("NFKC").replaceAll(/\s/g, "");
}

function excerpt(text: string, index: number): string {
  return (text.split("\n")[index] ?? "").trim().slice(0, 40);
}

/** The item of a line; null for a line that is none. */
function readLine(line: string, year: number): NoticeItem | Problem | null {
  const { name, told } = ITEM.exec(line)?.groups ?? {};
  if (!name || !told) return LIKE_AN_ITEM.test(line) ? problem("noticeLine") : null;
  const festivals = NAMES.filter(([, written]) => written.test(name)).map(([festival]) => festival);
  const item: NoticeItem = { name, festivals, off: [], worked: [] };
  for (const sentence of told.split(/[。;]/)) {
    const read = readSentence(sentence, year, festivals.includes("NEW_YEAR"));
    if ("message" in read) return read;
    item.off.push(...read.off);
    item.worked.push(...read.worked);
  }
  if (item.off.length === 0) return problem("noticeLine");
  const missing = listLegalHolidays(year).find(
    ({ day, festival }) => festivals.includes(festival) && !item.off.includes(day),
  );
  return missing ? problem("noticeLaw", { day: missing.day }) : item;
}

function findTwice(items: NoticeItem[]): string | undefined {
  const off = new Set(items.flatMap((item) => item.off));
  return items.flatMap(({ worked }) => worked).find((day) => off.has(day));
}

/** Returns the festivals of the law of which a notice says nothing. */
export function listMissing({ year, items }: HolidayNotice): Festival[] {
  const said = new Set(items.flatMap(({ festivals }) => festivals));
  const due = new Set(listLegalHolidays(year).map(({ festival }) => festival));
  return FESTIVALS.filter((festival) => due.has(festival) && !said.has(festival));
}
