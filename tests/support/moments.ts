import { buildCalendar } from "@/lib/orders/clocks/calendar";
import type { ClockEvent } from "@/lib/orders/clocks/clock";
import type { Limit } from "@/lib/orders/clocks/limit";

/** As the State Council has set it, and no county anything else. */
export const CALENDAR = buildCalendar([]);

/** A moment of 2026 in China, "10-08 18:00". */
export function at(moment: string): Date {
  return new Date(`2026-${moment.replace(" ", "T")}:00+08:00`);
}

/** The other way round, so that a table that does not hold can be read. */
export function said(moment: Date | null): string | null {
  if (!moment) return null;
  const there = new Date(moment.getTime() + 8 * 60 * 60 * 1000).toISOString();
  return there.slice(5, 16).replace("T", " ");
}

export const workingDays = (amount: number): Limit => ({ amount, unit: "WORKING_DAYS" });
export const days = (amount: number): Limit => ({ amount, unit: "DAYS" });
export const hours = (amount: number): Limit => ({ amount, unit: "HOURS" });

/** A step in which nothing of interest happens but what is given. */
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
