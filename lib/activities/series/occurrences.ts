import { isOfPattern, weekdayOf, type Pattern } from "@/lib/activities/series/pattern";
import { isWeekend, type Calendar } from "@/lib/orders/clocks/calendar";
import { addDays, countDays } from "@/lib/shared/days/days";
import type { DayOffRule } from "@/prisma/generated/enums";

/** When a series takes place: its pattern, from the first to the last day, both included. */
export type SeriesDays = Pattern & { startsOn: string; endsOn: string; onDayOff: DayOffRule };

/** A day of a series: the one its pattern puts it on, and the one it is held on. */
export type Occurrence = { originalOn: string; on: string };

export type SeriesFault = "SERIES_EMPTY" | "SERIES_TOO_LONG";

/** More are hardly meant: a weekly class of three years is 156, a daily opening of a year 365. */
export const MAX_OCCURRENCES = 400;

/** Three years; nobody plans further. */
export const MAX_SERIES_DAYS = 3 * 366;

/** Longer than any holidays. */
const MAX_SHIFT = 31;

type WorkingDays = Pick<Calendar, "isWorkingDay">;

/**
 * The occurrences of a series in their order, each day of holding once: where two fall onto one day, the earlier
 * keeps it. SERIES_EMPTY if there is none, as on every 31st of February; SERIES_TOO_LONG if there are more than
 * `MAX_OCCURRENCES` or more days than anybody plans ahead.
 */
export function occurrencesOf(
  series: SeriesDays,
  calendar: WorkingDays,
): Occurrence[] | SeriesFault {
  if (countDays(series.startsOn, series.endsOn) > MAX_SERIES_DAYS) return "SERIES_TOO_LONG";
  const found: Occurrence[] = [];
  const taken = new Set<string>();
  for (let day = series.startsOn; day <= series.endsOn; day = addDays(day, 1)) {
    const on = isOfPattern(series, day) ? placeDay(day, series, calendar) : null;
    if (on === null || taken.has(on)) continue;
    if (found.length === MAX_OCCURRENCES) return "SERIES_TOO_LONG";
    taken.add(on);
    found.push({ originalOn: day, on });
  }
  return found.length === 0 ? "SERIES_EMPTY" : found;
}

/** The day on which what falls on `day` is held; null if it is skipped. */
export function placeDay(
  day: string,
  { pattern, onDayOff }: Pick<SeriesDays, "pattern" | "onDayOff">,
  calendar: WorkingDays,
): string | null {
  if (onDayOff === "KEEP" || !isDayOff(day, pattern, calendar)) return day;
  if (onDayOff === "SKIP") return null;
  const step = onDayOff === "BEFORE" ? -1 : 1;
  for (let shift = 1; shift <= MAX_SHIFT; shift++) {
    const other = addDays(day, shift * step);
    if (calendar.isWorkingDay(other)) return other;
  }
  return day;
}

/**
 * Whether the day is off for the series. A day of the month that falls on a weekend is; a weekend that was
 * chosen as such is off only where it is part of holidays.
 */
function isDayOff(day: string, pattern: Pattern["pattern"], calendar: WorkingDays): boolean {
  if (calendar.isWorkingDay(day)) return false;
  if (pattern === "MONTH_DAY" || !isWeekend(day)) return true;
  return [-1, 1].some((step) => leadsToHoliday(day, step, calendar));
}

/** Whether the days off that begin at a weekend's day go on into a Monday to Friday. */
function leadsToHoliday(weekend: string, step: number, { isWorkingDay }: WorkingDays): boolean {
  for (let day = weekend; !isWorkingDay(day); day = addDays(day, step)) {
    if (weekdayOf(day) < 6) return true;
  }
  return false;
}
