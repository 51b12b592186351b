import { addDays } from "@/lib/shared/days/days";
import { formatDay } from "@/lib/shared/days/china-time";
import { later, MINUTE_MS } from "@/lib/shared/days/durations";
import { hoursOn, momentOn, type Slot, type VenueHours } from "@/lib/network/venues/opening-hours";

/** Times are offered on the hour and half past. */
const STEP_MINUTES = 30;

/** How many days before and after a clash are looked at for another time. */
const DAYS_AROUND = 7;

/** How many other times are named beside a clash. */
const NEAREST = 3;

type Room = { roomId: string; hours: VenueHours; taken: readonly Slot[] };

/** Whether the two share a moment: one may begin when the other ends. */
export function overlaps(one: Slot, other: Slot): boolean {
  return one.startsAt < other.endsAt && other.startsAt < one.endsAt;
}

/** The times of a day at which the room is open and free for so many minutes, on the half hour, in order. */
export function freeSlots(day: string, minutes: number, { roomId, hours, taken }: Room): Slot[] {
  const slots: Slot[] = [];
  for (const { from, to } of hoursOn(day, hours, roomId)) {
    const first = Math.ceil(from / STEP_MINUTES) * STEP_MINUTES;
    for (let at = first; at + minutes <= to; at += STEP_MINUTES) {
      const slot = { startsAt: momentOn(day, at), endsAt: momentOn(day, at + minutes) };
      if (!taken.some((other) => overlaps(slot, other))) slots.push(slot);
    }
  }
  return slots;
}

/** The first and the last of times that follow each other by half hours. */
export function groupStarts(slots: readonly Slot[]): [first: Date, last: Date][] {
  const groups: [Date, Date][] = [];
  for (const { startsAt } of slots) {
    const group = groups.at(-1);
    const next = group && later(group[1], STEP_MINUTES * MINUTE_MS);
    if (group && next?.getTime() === startsAt.getTime()) group[1] = startsAt;
    else groups.push([startsAt, startsAt]);
  }
  return groups;
}

/**
 * The free times nearest to a wanted one, of its length and not before `now`: first those right beside what is in the
 * way, then of the days around. At most three that do not overlap, nearest first. Nothing if it is longer than a day.
 */
export function nearestFree(wanted: Slot, room: Room, now: Date): Slot[] {
  const length = wanted.endsAt.getTime() - wanted.startsAt.getTime();
  const minutes = length / MINUTE_MS;
  const day = formatDay(wanted.startsAt);
  const distance = (slot: Slot) => Math.abs(slot.startsAt.getTime() - wanted.startsAt.getTime());
  const candidates = [
    ...besideTaken(length, room),
    ...Array.from({ length: 2 * DAYS_AROUND + 1 }, (_, index) =>
      addDays(day, index - DAYS_AROUND),
    ).flatMap((one) => freeSlots(one, minutes, room)),
  ]
    .filter((slot) => slot.startsAt >= now)
    .sort((one, other) => distance(one) - distance(other) || +one.startsAt - +other.startsAt);
  const nearest: Slot[] = [];
  for (const slot of candidates) {
    if (nearest.length < NEAREST && !nearest.some((other) => overlaps(slot, other)))
      nearest.push(slot);
  }
  return nearest;
}

/** The times that end when something begins or begin when it ends, where those are free. */
function besideTaken(length: number, { roomId, hours, taken }: Room): Slot[] {
  return taken
    .flatMap(({ startsAt, endsAt }) => [
      { startsAt: later(startsAt, -length), endsAt: startsAt },
      { startsAt: endsAt, endsAt: later(endsAt, length) },
    ])
    .filter(
      (slot) =>
        isOpenOnOneDay(slot, hours, roomId) && !taken.some((other) => overlaps(slot, other)),
    );
}

function isOpenOnOneDay(slot: Slot, hours: VenueHours, roomId: string): boolean {
  const day = formatDay(slot.startsAt);
  return hoursOn(day, hours, roomId).some(
    ({ from, to }) => momentOn(day, from) <= slot.startsAt && slot.endsAt <= momentOn(day, to),
  );
}
