import "server-only";
import type { Transaction } from "@/lib/shared/db/db";
import { AppError } from "@/lib/shared/errors";
import { formatDay, formatMinute } from "@/lib/shared/days/china-time";
import { DAY_MS, later } from "@/lib/shared/days/durations";
import { nearestFree } from "@/lib/network/venues/free-slots";
import { formatSpans, hoursOn, isOpenFor } from "@/lib/network/venues/opening-hours";
import type { Slot, VenueHours } from "@/lib/network/venues/opening-hours";
import {
  findRoom,
  isTaken,
  toVenueHours,
  type BookableRoom,
} from "@/lib/network/venues/venue-hours.data";

const DAYS_AROUND = 8;

/** Several times in one sentence. */
const BETWEEN = " / ";

/**
 * Throws NOT_FOUND for a room of another county, ROOM_CLOSED for one that is closed or whose place is, ROOM_SHUT if
 * it is shut on that day and ROOM_NOT_OPEN, with its hours, at that time.
 */
export function ensureOpen(
  room: BookableRoom | null,
  centerId: string | null,
  slot: Slot,
  isWorkingDay: VenueHours["isWorkingDay"],
): asserts room is BookableRoom {
  if (!room || (centerId !== null && room.site.centerId !== centerId))
    throw new AppError("NOT_FOUND");
  if (room.closedAt || room.site.closedAt) throw new AppError("ROOM_CLOSED");
  const hours = toVenueHours(room.site, isWorkingDay);
  if (isOpenFor(slot, hours, room.id)) return;
  const day = formatDay(slot.startsAt);
  const spans = hoursOn(day, hours, room.id);
  if (spans.length === 0) throw new AppError("ROOM_SHUT", { day });
  throw new AppError("ROOM_NOT_OPEN", { day, hours: formatSpans(spans) });
}

/** The error of who comes second: ROOM_TAKEN with the nearest free times, ROOM_FULL if there are none within a week. */
export async function roomTaken(
  tx: Transaction,
  roomId: string,
  slot: Slot,
  isWorkingDay: VenueHours["isWorkingDay"],
  now: Date,
): Promise<AppError> {
  const free = await listNearestFree(tx, roomId, slot, isWorkingDay, now);
  if (free.length === 0) return new AppError("ROOM_FULL");
  const times = free.map(({ startsAt, endsAt }) => formatSlot(startsAt, endsAt)).join(BETWEEN);
  return new AppError("ROOM_TAKEN", { times });
}

/** The free times of a room nearest to one that is taken, at most three. */
export async function listNearestFree(
  tx: Transaction,
  roomId: string,
  slot: Slot,
  isWorkingDay: VenueHours["isWorkingDay"],
  now: Date,
): Promise<Slot[]> {
  const room = await findRoom(tx, roomId, slot, DAYS_AROUND);
  if (!room) return [];
  const taken = await tx.booking.findMany({
    where: {
      roomId,
      ...isTaken(
        later(slot.startsAt, -DAYS_AROUND * DAY_MS),
        later(slot.endsAt, DAYS_AROUND * DAY_MS),
        now,
      ),
    },
    select: { startsAt: true, endsAt: true },
  });
  return nearestFree(slot, { roomId, hours: toVenueHours(room.site, isWorkingDay), taken }, now);
}

/** "2026-12-04 14:00–16:00": digits only, so that it stands in a sentence of any language. */
function formatSlot(startsAt: Date, endsAt: Date): string {
  const isOneDay = formatDay(startsAt) === formatDay(later(endsAt, -1));
  const end = formatMinute(endsAt);
  return `${formatMinute(startsAt)}–${isOneDay ? end.slice(11) : end}`;
}
