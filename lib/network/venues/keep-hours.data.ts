import "server-only";
import type { Actor } from "@/lib/shared/auth/actor";
import { db } from "@/lib/shared/db/db";
import { AppError } from "@/lib/shared/errors";
import { parseDay } from "@/lib/shared/days/days";
import { changeOne, keptSites, requireKeptSite, sayTaken } from "@/lib/network/venues/keep.data";
import type { AddException, AddHours, ExceptionId, HoursId } from "@/lib/network/venues/schema";

/** Adds opening hours on several weekdays. Throws HOURS_OVERLAP if the place has some at that time. */
export async function addHours(
  actor: Actor,
  { siteId, weekdays, from, to, validFrom, validTo }: AddHours,
): Promise<void> {
  await requireKeptSite(actor, siteId);
  const data = [...new Set(weekdays)].map((weekday) => ({
    ...{ siteId, weekday, fromMinute: from, toMinute: to },
    ...{ validFrom: toDate(validFrom), validTo: toDate(validTo) },
  }));
  await sayTaken(() => db.openingHours.createMany({ data }));
}

export async function removeHours(actor: Actor, { hoursId }: HoursId): Promise<void> {
  const where = { id: hoursId, site: keptSites(actor) };
  await changeOne(() => db.openingHours.deleteMany({ where }));
}

/**
 * Closes a place or a room on some days, or opens it at other hours. What is booked then stays booked until somebody
 * takes it back or moves it: the page lists it. Throws NOT_FOUND for a room of another place, HOURS_OVERLAP if there
 * is an exception of the kind.
 */
export async function addException(
  actor: Actor,
  { siteId, roomId, fromOn, toOn, from, to, reason }: AddException,
): Promise<void> {
  await requireKeptSite(actor, siteId);
  if (roomId && (await db.room.count({ where: { id: roomId, siteId } })) === 0) {
    throw new AppError("NOT_FOUND");
  }
  await sayTaken(() =>
    db.openingException.create({
      data: {
        ...{ siteId, roomId: roomId ?? null, reason },
        ...{ fromOn: parseDay(fromOn), toOn: parseDay(toOn) },
        ...{ fromMinute: from ?? null, toMinute: to ?? null },
      },
    }),
  );
}

export async function removeException(actor: Actor, { exceptionId }: ExceptionId): Promise<void> {
  const where = { id: exceptionId, site: keptSites(actor) };
  await changeOne(() => db.openingException.deleteMany({ where }));
}

function toDate(day: string | undefined): Date | null {
  return day === undefined ? null : parseDay(day);
}
