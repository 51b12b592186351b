import { addDays, daysBetween, formatUtcDay, parseDay } from "@/lib/shared/days/days";
import { formatDay, startOfDay } from "@/lib/shared/days/china-time";
import { later, MINUTE_MS } from "@/lib/shared/days/durations";

/** Part of a day, in minutes after midnight in China; `to` is not included. */
export type Span = { from: number; to: number };

/** A time at which something is held: `endsAt` is not included. */
export type Slot = { startsAt: Date; endsAt: Date };

export type WeeklyHours = {
  /** 1 Monday … 7 Sunday, or DAY_OFF. */
  weekday: number;
  fromMinute: number;
  toMinute: number;
  validFrom: Date | null;
  validTo: Date | null;
};

export type HoursException = {
  /** Null for the whole place. */
  roomId: string | null;
  fromOn: Date;
  toOn: Date;
  /** Null where it is closed. */
  fromMinute: number | null;
  toMinute: number | null;
};

/** What a place has said of its hours, and which days are worked in its county. */
export type VenueHours = {
  weekly: WeeklyHours[];
  exceptions: HoursException[];
  isWorkingDay: (day: string) => boolean;
};

/** The weekday of the hours that hold on a day from Monday to Friday that is a day off (放假). */
export const DAY_OFF = 8;

/** The hours of a place that has said nothing: they forbid what nobody would plan, and nothing else. */
export const UNSAID_HOURS: readonly Span[] = [{ from: 7 * 60, to: 22 * 60 }];

const SATURDAY = 6;

/**
 * Returns when a room is open on a day, in order. It is closed where the place or the room is closed that day; else
 * hours of its own for the day hold, then those of the place, then those of the week. A Saturday or Sunday that is
 * worked (调休) without hours of its own is open like Friday or Monday, whose work it makes up for.
 */
export function hoursOn(day: string, hours: VenueHours, roomId: string | null = null): Span[] {
  const today = hours.exceptions.filter(
    (one) => (one.roomId === null || one.roomId === roomId) && isWithin(day, one.fromOn, one.toOn),
  );
  if (today.some((one) => one.fromMinute === null)) return [];
  const ownSpans = today.flatMap(({ roomId: of, fromMinute, toMinute }) =>
    fromMinute === null || toMinute === null ? [] : [{ of, from: fromMinute, to: toMinute }],
  );
  const special = ownSpans.filter(({ of }) => of !== null);
  if (ownSpans.length > 0) return mergeSpans(special.length > 0 ? special : ownSpans);
  return weeklyOn(day, hours);
}

function weeklyOn(day: string, { weekly, isWorkingDay }: VenueHours): Span[] {
  if (weekly.length === 0) return [...UNSAID_HOURS];
  const on = (weekday: number) =>
    mergeSpans(
      weekly
        .filter((one) => one.weekday === weekday && isWithin(day, one.validFrom, one.validTo))
        .map(({ fromMinute: from, toMinute: to }) => ({ from, to })),
    );
  const weekday = weekdayOf(day);
  const isWorked = isWorkingDay(day);
  if (weekday < SATURDAY) return on(isWorked ? weekday : DAY_OFF);
  const own = on(weekday);
  if (own.length > 0 || !isWorked) return own;
  return on(weekday === SATURDAY ? 5 : 1);
}

/** 1 Monday … 7 Sunday. */
export function weekdayOf(day: string): number {
  return parseDay(day).getUTCDay() || 7;
}

function isWithin(day: string, from: Date | null, to: Date | null): boolean {
  return (!from || formatUtcDay(from) <= day) && (!to || day <= formatUtcDay(to));
}

/** The same time without overlaps, in order; spans that touch are one. */
export function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const { from, to } of [...spans].sort((one, other) => one.from - other.from)) {
    const last = merged.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else merged.push({ from, to });
  }
  return merged;
}

/**
 * Whether a room is open for all of the time. What goes on for several days begins and ends while it is open, and no
 * day between is closed: an exhibition stands there over night.
 */
export function isOpenFor(slot: Slot, hours: VenueHours, roomId: string): boolean {
  const first = formatDay(slot.startsAt);
  // What ends at midnight ends on the day before.
  const last = formatDay(later(slot.endsAt, -1));
  const spansOf = (day: string) => hoursOn(day, hours, roomId);
  const from = minutesAfter(first, slot.startsAt);
  const to = minutesAfter(last, slot.endsAt);
  if (first === last) return spansOf(first).some((span) => span.from <= from && to <= span.to);
  return (
    spansOf(first).some((span) => span.from <= from && from < span.to) &&
    spansOf(last).some((span) => span.from < to && to <= span.to) &&
    daysBetween(addDays(first, 1), addDays(last, -1)).every((day) => spansOf(day).length > 0)
  );
}

function minutesAfter(day: string, moment: Date): number {
  return (moment.getTime() - startOfDay(day).getTime()) / MINUTE_MS;
}

/** The moment so many minutes after midnight in China. */
export function momentOn(day: string, minutes: number): Date {
  return later(startOfDay(day), minutes * MINUTE_MS);
}

/** "09:00–12:00 / 14:00–18:00" */
export function formatSpans(spans: readonly Span[]): string {
  return spans.map(({ from, to }) => `${formatTime(from)}–${formatTime(to)}`).join(" / ");
}

/** Minutes after midnight as "09:00". */
export function formatTime(minutes: number): string {
  const pad = (value: number) => String(value).padStart(2, "0");
  return `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}
