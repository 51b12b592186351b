import { calendarOf, KNOWN_UNTIL, type CalendarOverride } from "@/lib/orders/clocks/calendar";
import { parseDay, formatUtcDay, daysBetween } from "@/lib/shared/days/days";

export type YearDay = {
  /** "2026-10-01" */
  day: string;
  date: number;
  /** 1 Monday … 7 Sunday. */
  weekday: number;
  isWorkingDay: boolean;
  /** Not what its weekday says: a holiday, a day worked for one. */
  isUnusual: boolean;
  isOwn: boolean;
};

export type Month = { month: number; weeks: (YearDay | null)[][] };

/** A year as its twelve months, each in weeks from Monday to Sunday. */
export function monthsOf(year: number, overrides: CalendarOverride[]): Month[] {
  const calendar = calendarOf(overrides);
  const own = new Set(overrides.map(({ day }) => formatUtcDay(day)));
  const days = daysBetween(`${year}-01-01`, `${year}-12-31`).map((day): YearDay => {
    const date = parseDay(day);
    const weekday = date.getUTCDay() || 7;
    const isWorkingDay = calendar(day);
    return {
      day,
      date: date.getUTCDate(),
      weekday,
      isWorkingDay,
      isUnusual: isWorkingDay !== weekday < 6,
      isOwn: own.has(day),
    };
  });
  return MONTHS.map((month) => ({
    month,
    weeks: inWeeks(days.filter(({ day }) => Number(day.slice(5, 7)) === month)),
  }));
}

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

function inWeeks(days: YearDay[]): (YearDay | null)[][] {
  const before = (days[0]?.weekday ?? 1) - 1;
  const cells = [...Array.from({ length: before }, () => null), ...days];
  while (cells.length % 7 > 0) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}

/** How well the days off of a year are known: built in, filled in by the county, or not yet. */
export type Knowledge = "known" | "filledIn" | "unknown";

export function knowledgeOf(year: number, overrides: CalendarOverride[]): Knowledge {
  if (`${year}-12-31` <= KNOWN_UNTIL) return "known";
  return ofYear(year, overrides).length > 0 ? "filledIn" : "unknown";
}

/** What a county has set of a year. */
export function ofYear<Day extends { day: Date }>(year: number, days: Day[]): Day[] {
  return days.filter(({ day }) => day.getUTCFullYear() === year);
}

export function workingDaysOf(months: Month[]): number {
  return months.flatMap(({ weeks }) => weeks.flat()).filter((day) => day?.isWorkingDay).length;
}
