import type { WantedTime } from "@/prisma/generated/enums";

export const WEEKDAYS = ["MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN"] as const;
export const DAY_PARTS = ["MORNING", "AFTERNOON", "EVENING"] as const;

export type Weekday = (typeof WEEKDAYS)[number];
export type DayPart = (typeof DAY_PARTS)[number];

/** A part of a day of the week when a volunteer is usually free. */
export type Slot = `${Weekday}_${DayPart}`;

export const SLOTS: Slot[] = WEEKDAYS.flatMap((day) => DAY_PARTS.map((part) => toSlot(day, part)));

export function toSlot(day: Weekday, part: DayPart): Slot {
  return `${day}_${part}`;
}

export function isSlot(text: string): text is Slot {
  return SLOTS.some((slot) => slot === text);
}

/** Whether a free slot falls into the time a resident asked for; false for ANY. */
export function isFreeAt(availability: readonly string[], wanted: WantedTime): boolean {
  return availability.filter(isSlot).some((slot) => FITS[wanted](slot));
}

const isWeekend = (slot: Slot) => slot.startsWith("SAT") || slot.startsWith("SUN");

const FITS: Record<WantedTime, (slot: Slot) => boolean> = {
  ANY: () => false,
  WEEKDAY_MORNING: (slot) => !isWeekend(slot) && slot.endsWith("_MORNING"),
  WEEKDAY_AFTERNOON: (slot) => !isWeekend(slot) && slot.endsWith("_AFTERNOON"),
  WEEKEND: isWeekend,
};
