import "server-only";
import type { StaffActor } from "@/lib/shared/auth/actor";
import { db } from "@/lib/shared/db/db";
import { formatDay, startOfDay } from "@/lib/shared/days/china-time";
import { addDays, daysBetween } from "@/lib/shared/days/days";
import { sitesOf } from "@/lib/network/sites/scope";
import { hoursOn, isOpenFor, weekdayOf, type VenueHours } from "@/lib/network/venues/opening-hours";
import type { CalendarView } from "@/lib/network/venues/schema";
import { hoursSelect, isTaken, toVenueHours } from "@/lib/network/venues/venue-hours.data";
import { describePurposes, PURPOSE_SELECT } from "@/lib/desk/rooms/purpose.data";
import { findCalendar } from "@/lib/orders/rules/recount.server";
import { isHandler } from "@/lib/shared/auth/handler";

const MOST_SHUT = 100;

export type RoomWeek = NonNullable<Awaited<ReturnType<typeof findRoomWeek>>>;
export type RoomBooking = RoomWeek["bookings"][number];

/**
 * A week of the rooms of a place, from Monday on: when each is open, what it is booked for, and the kit that is set
 * aside or lent; null if the actor may not see the place.
 */
export async function findRoomWeek(actor: StaffActor, view: CalendarView, now = new Date()) {
  const day = view.day ?? formatDay(now);
  const monday = addDays(day, 1 - weekdayOf(day));
  const days = daysBetween(monday, addDays(monday, 6));
  const siteId = view.site ?? actor.siteId;
  const site = await findSite(actor, siteId, monday, addDays(monday, 6));
  if (!site?.centerId) return null;
  const { isWorkingDay } = await findCalendar(db, site.centerId);
  const hours = toVenueHours(site, isWorkingDay);
  const from = startOfDay(monday);
  const to = startOfDay(addDays(monday, 7));
  const [bookings, loans] = await Promise.all([
    listBookings(actor, siteId, from, to, now),
    listLoans(actor, siteId),
  ]);
  return {
    site: { id: site.id, name: site.name, phone: site.phone },
    days,
    today: formatDay(now),
    rooms: site.rooms
      .filter(({ id, closedAt }) => !closedAt || bookings.some(({ room }) => room.id === id))
      .map((room) => ({
        ...room,
        days: days.map((one) => ({ day: one, open: hoursOn(one, hours, room.id) })),
      })),
    exceptions: site.openingExceptions,
    bookings: bookings.map((booking) => ({ ...booking, isShut: isShut(booking, hours) })),
    loans,
  };
}

/** The bookings still ahead at times when the place or the room is not open: after a closure they need another room. */
export async function listShutBookings(actor: StaffActor, siteId: string, now = new Date()) {
  if (!isHandler(actor)) return [];
  const today = formatDay(now);
  const site = await findSite(actor, siteId, today, addDays(today, 400));
  if (!site?.centerId) return [];
  const { isWorkingDay } = await findCalendar(db, site.centerId);
  const hours = toVenueHours(site, isWorkingDay);
  const ahead = await listBookings(actor, siteId, now, startOfDay(addDays(today, 400)), now);
  return ahead
    .filter((booking) => booking.status === "BOOKED" && isShut(booking, hours))
    .slice(0, MOST_SHUT);
}

type Booked = { startsAt: Date; endsAt: Date; room: { id: string } };

function isShut(booking: Booked, hours: VenueHours): boolean {
  return !isOpenFor(booking, hours, booking.room.id);
}

function findSite(actor: StaffActor, id: string, firstDay: string, lastDay: string) {
  const { openingHours, openingExceptions } = hoursSelect(firstDay, lastDay);
  return db.site.findFirst({
    where: { id, ...sitesOf(actor) },
    select: {
      ...{ id: true, name: true, phone: true, centerId: true, openingHours },
      openingExceptions: {
        ...openingExceptions,
        select: { ...openingExceptions.select, reason: true, room: { select: { name: true } } },
        orderBy: { fromOn: "asc" },
      },
      rooms: {
        select: { id: true, name: true, capacity: true, spot: true, closedAt: true },
        orderBy: { name: "asc" },
      },
    },
  });
}

async function listBookings(actor: StaffActor, siteId: string, from: Date, to: Date, now: Date) {
  const bookings = await db.booking.findMany({
    where: { room: { siteId }, ...isTaken(from, to, now) },
    select: {
      ...{ id: true, startsAt: true, endsAt: true, status: true, heldUntil: true },
      ...{ room: { select: { id: true, name: true } }, ...PURPOSE_SELECT },
    },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
  });
  return describePurposes(actor, bookings);
}

/** Kit that is set aside or has not come back, what is due first. */
async function listLoans(actor: StaffActor, siteId: string) {
  const loans = await db.kitLoan.findMany({
    where: { kitItem: { siteId }, returnedAt: null },
    select: {
      ...{ id: true, quantity: true, startsOn: true, dueOn: true, lentAt: true },
      ...{ kitItem: { select: { name: true, unit: true } }, ...PURPOSE_SELECT },
    },
    orderBy: [{ dueOn: "asc" }, { id: "asc" }],
  });
  return describePurposes(actor, loans);
}
