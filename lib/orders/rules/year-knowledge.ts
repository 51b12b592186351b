import { isWorkedByNotice } from "@/lib/orders/clocks/built-in-notices";
import { isWeekend } from "@/lib/orders/clocks/calendar";
import { FESTIVALS, listLegalHolidays, type Festival } from "@/lib/orders/clocks/legal-holidays";
import { formatUtcDay } from "@/lib/shared/days/days";
import type { CalendarDayKind } from "@/prisma/generated/enums";

type StoredDay = { day: Date; kind: CalendarDayKind };

/** A festival of a year: its days off by law, and whether the year's notice has arranged it. */
export type FestivalOfYear = {
  festival: Festival;
  days: string[];
  isArranged: boolean;
  /** How many of the days fall on a weekend, to be made up for by the notice. */
  onWeekend: number;
};

/**
 * Returns the festivals of a year, by their first day. One is arranged if a notice, built in or pasted,
 * names each of its days off; a year is known once all of them are.
 */
export function listFestivals(year: number, stored: StoredDay[]): FestivalOfYear[] {
  const pasted = new Set(
    stored.filter(({ kind }) => kind === "NOTICE").map(({ day }) => formatUtcDay(day)),
  );
  const holidays = listLegalHolidays(year);
  return FESTIVALS.map((festival) => {
    const days = holidays.filter((one) => one.festival === festival).map(({ day }) => day);
    return {
      festival,
      days,
      isArranged: days.every((day) => pasted.has(day) || isWorkedByNotice(day) !== null),
      onWeekend: days.filter(isWeekend).length,
    };
  })
    .filter(({ days }) => days.length > 0)
    .toSorted((one, other) => (one.days[0] ?? "").localeCompare(other.days[0] ?? ""));
}

/** Whether the whole notice of the year is in. */
export function isYearKnown(festivals: FestivalOfYear[]): boolean {
  return festivals.every(({ isArranged }) => isArranged);
}
