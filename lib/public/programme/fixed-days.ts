import { addDays } from "@/lib/shared/days/days";
import { monthOf, weekdayOf } from "@/lib/public/programme/weeks";
import type { SeriesPattern } from "@/prisma/generated/enums";

/** A fixed day of a county as public pages need it (model FixedDay). */
export type ShownFixedDay = {
  name: string;
  nameEn: string;
  pattern: SeriesPattern;
  weekdays: number[];
  monthDay: number | null;
  nth: number | null;
};

/** The fixed days that fall on a day of the calendar; days off do not move them here. */
export function fixedDaysOn(day: string, fixedDays: ShownFixedDay[]): ShownFixedDay[] {
  return fixedDays.filter((fixed) => FALLS_ON[fixed.pattern](day, fixed));
}

const FALLS_ON: Record<SeriesPattern, (day: string, fixed: ShownFixedDay) => boolean> = {
  WEEKLY: isOnItsWeekday,
  MONTH_DAY: (day, { monthDay }) => Number(day.slice(8)) === monthDay,
  NTH_WEEKDAY: (day, fixed) => {
    if (!isOnItsWeekday(day, fixed)) return false;
    return fixed.nth === -1 ? isInLastWeek(day) : Math.ceil(Number(day.slice(8)) / 7) === fixed.nth;
  },
  LAST_WEEKEND: (day) => {
    const saturday = weekdayOf(day) === 7 ? addDays(day, -1) : day;
    return weekdayOf(day) >= 6 && isInLastWeek(saturday);
  },
  DATES: () => false,
};

function isOnItsWeekday(day: string, { weekdays }: ShownFixedDay): boolean {
  return weekdays.includes(weekdayOf(day));
}

function isInLastWeek(day: string): boolean {
  return monthOf(addDays(day, 7)) !== monthOf(day);
}
