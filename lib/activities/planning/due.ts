import { addMonths } from "@/lib/activities/plans/month";
import { later, DAY_MS } from "@/lib/shared/days/durations";
import { startOfDay } from "@/lib/shared/days/china-time";
import { formatUtcDay } from "@/lib/shared/days/days";

/** A plan is due at the end of this day of the month before: then the unit above has five days for it. */
const DUE_DAY = 25;

/** The moment by which the plan of a month, given by its first day, is to be submitted. */
export function planDueAt(month: Date): Date {
  const before = formatUtcDay(addMonths(month, -1)).slice(0, 8);
  return later(startOfDay(`${before}${DUE_DAY}`), DAY_MS);
}

/** The month that is planned at a moment: the next one. */
export function plannedMonth(thisMonth: Date): Date {
  return addMonths(thisMonth, 1);
}
