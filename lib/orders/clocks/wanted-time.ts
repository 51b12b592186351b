import { closingAfter, isWeekend, type Calendar, type Counts } from "@/lib/orders/clocks/calendar";
import type { WantedTime } from "@/prisma/generated/enums";

/** The days on which a resident is free. */
const FREE_DAYS: Record<WantedTime, Counts> = {
  ANY: () => true,
  WEEKDAY_MORNING: (day) => !isWeekend(day),
  WEEKDAY_AFTERNOON: (day) => !isWeekend(day),
  WEEKEND: isWeekend,
};

/** Returns the close of business of the first day after that of `start` on which the resident is free. */
export function closingOfWanted(start: Date, wanted: WantedTime, calendar: Calendar): Date {
  return closingAfter(start, 1, FREE_DAYS[wanted], calendar);
}
