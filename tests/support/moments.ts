import { buildCalendar, type Calendar, type CalendarOverride } from "@/lib/orders/clocks/calendar";
import type { ClockEvent } from "@/lib/orders/clocks/clock";
import type { Limit } from "@/lib/orders/clocks/limit";
import { USUAL_HOURS, type CountyHours } from "@/lib/shared/days/county-hours";

/** The calendar of a county with some days, its own if no kind is given, and the usual hours or others. */
export function calendarWith(
  days: (Omit<CalendarOverride, "kind"> & { kind?: CalendarOverride["kind"] })[] = [],
  hours: Partial<CountyHours> = {},
): Calendar {
  const calendarDays = days.map((day) => ({ kind: "OWN" as const, ...day }));
  return buildCalendar({ ...USUAL_HOURS, ...hours, calendarDays });
}

/** The calendar of the State Council, without changes by a county. */
export const CALENDAR = calendarWith();

/** The moment of a text like "10-08 18:00", in China in 2026. */
export function at(moment: string): Date {
  return new Date(`2026-${moment.replace(" ", "T")}:00+08:00`);
}

/** The inverse of `at`, so that failures of a table of moments can be read. */
export function formatMoment(moment: Date | null): string | null {
  if (!moment) return null;
  const there = new Date(moment.getTime() + 8 * 60 * 60 * 1000).toISOString();
  return there.slice(5, 16).replace("T", " ");
}

export const workingDays = (amount: number): Limit => ({ amount, unit: "WORKING_DAYS" });
export const days = (amount: number): Limit => ({ amount, unit: "DAYS" });
export const hours = (amount: number): Limit => ({ amount, unit: "HOURS" });
export const wakingHours = (amount: number): Limit => ({ amount, unit: "WAKING_HOURS" });

/** An event at a moment, with `event` in place of the defaults. */
export function anEvent(moment: string, event: Partial<ClockEvent> = {}): ClockEvent {
  return {
    name: "amend",
    fromStatus: "APPROVED",
    toStatus: "APPROVED",
    at: at(moment),
    limits: {},
    overdue: null,
    ...event,
  };
}
