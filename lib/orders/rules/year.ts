import { buildCalendar, type CalendarRules } from "@/lib/orders/clocks/calendar";
import { parseDay, formatUtcDay, daysBetween } from "@/lib/shared/days/days";

export type YearDay = {
  /** "2026-10-01" */
  day: string;
  date: number;
  /** 1 Monday … 7 Sunday. */
  weekday: number;
  isWorkingDay: boolean;
  /** A weekday off, or a weekend day worked. */
  isUnusual: boolean;
  /** Set by the county itself: its own day, or a holiday of its region. */
  isOwn: boolean;
};

export type Month = { month: number; weeks: (YearDay | null)[][] };

/** Returns the twelve months of a year, each in weeks from Monday to Sunday. */
export function listMonths(year: number, rules: CalendarRules): Month[] {
  const { isWorkingDay: isWorked } = buildCalendar(rules);
  const own = new Set(
    rules.calendarDays.filter(({ kind }) => kind !== "NOTICE").map(({ day }) => formatUtcDay(day)),
  );
  const days = daysBetween(`${year}-01-01`, `${year}-12-31`).map((day): YearDay => {
    const date = parseDay(day);
    const weekday = date.getUTCDay() || 7;
    const isWorkingDay = isWorked(day);
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

/** Returns the days that lie in `year`. */
export function filterByYear<Day extends { day: Date }>(year: number, days: Day[]): Day[] {
  return days.filter(({ day }) => day.getUTCFullYear() === year);
}

export function countWorkingDays(months: Month[]): number {
  return months.flatMap(({ weeks }) => weeks.flat()).filter((day) => day?.isWorkingDay).length;
}
