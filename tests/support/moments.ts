import { buildCalendar } from "@/lib/orders/clocks/calendar";
import type { ClockEvent } from "@/lib/orders/clocks/clock";
import type { Limit } from "@/lib/orders/clocks/limit";

/** The calendar of the State Council, without changes by a county. */
export const CALENDAR = buildCalendar([]);

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
