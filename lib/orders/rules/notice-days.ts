import type { HolidayNotice } from "@/lib/orders/rules/holiday-notice";
import type { CalendarDayKind } from "@/prisma/generated/enums";

export type NoticeDay = {
  day: string;
  kind: CalendarDayKind;
  isWorkingDay: boolean;
  note: string;
  noticeYear: number;
};

/** Returns the days of a notice as rows of the calendar. What is none of the law's festivals is the region's. */
export function toCalendarDays({ year, items }: HolidayNotice): NoticeDay[] {
  return items.flatMap(({ name, festivals, off, worked }) => {
    const said = { note: name.slice(0, 40), noticeYear: year };
    const kind = festivals.length > 0 ? "NOTICE" : "REGIONAL";
    return [
      ...off.map((day) => ({ ...said, day, kind, isWorkingDay: false }) as const),
      ...worked.map((day) => ({ ...said, day, kind: "NOTICE", isWorkingDay: true }) as const),
    ];
  });
}
