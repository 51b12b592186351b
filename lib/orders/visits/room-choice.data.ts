import "server-only";
import type { StaffActor } from "@/lib/shared/auth/actor";
import { formatDay, startOfDay } from "@/lib/shared/days/china-time";
import { DAY_MS, later } from "@/lib/shared/days/durations";
import { parseDay } from "@/lib/shared/days/days";
import { db } from "@/lib/shared/db/db";
import { findKinship } from "@/lib/network/sites/kinship";
import { freeSlots } from "@/lib/network/venues/free-slots";
import { hoursSelect, isTaken, toVenueHours } from "@/lib/network/venues/venue-hours.data";
import { findCalendar } from "@/lib/orders/rules/recount.server";
import type { RoomView } from "@/lib/orders/visits/schema";
import type { WishFacts } from "@/lib/orders/wishes/facts";
import { nextStatus } from "@/lib/orders/wishes/lifecycle";
import { refusal } from "@/lib/orders/wishes/policy";
import { findFacts } from "@/lib/orders/wishes/queries";

const USUAL_MINUTES = 120;
const MOST_ROOMS = 20;

export type RoomChoice = NonNullable<Awaited<ReturnType<typeof findRoomChoice>>>;
export type FreeRoom = RoomChoice["rooms"][number];

/**
 * The rooms in which a wish can be served on a day, with their free times, and the kit that is left then; null if
 * the actor does not arrange its visit. First those of its place, its units and the actor; `others` asks all other
 * places of the county, those of the same town first.
 */
export async function findRoomChoice(
  actor: StaffActor,
  wishId: string,
  view: RoomView,
  now = new Date(),
) {
  const wish = await findFacts(db, actor, wishId);
  if (!wish || !nextStatus(wish.status, "schedule") || refusal(actor, "schedule", wish, now)) {
    return null;
  }
  const day = view.day ?? formatDay(wish.visitAt ?? later(now, DAY_MS));
  const minutes = view.minutes ?? USUAL_MINUTES;
  const [sites, bookings, loans] = await Promise.all([
    listSites(actor, wish, day, view.others !== undefined, now),
    listOwnBookings(actor, wishId, now),
    listOwnLoans(wishId),
  ]);
  const { isWorkingDay } = await findCalendar(db, wish.centerId);
  const rooms = sites.flatMap(({ rooms: own, ...site }) =>
    own.map(({ bookings: taken, ...room }) => {
      const hours = toVenueHours(site, isWorkingDay);
      const slots = freeSlots(day, minutes, { roomId: room.id, hours, taken });
      return { ...room, site, slots: slots.filter(({ startsAt }) => startsAt > now) };
    }),
  );
  const kit = sites.flatMap(({ kitItems, ...site }) =>
    kitItems.map(({ loans: lent, quantity, ...item }) => {
      const left = quantity - lent.reduce((sum, loan) => sum + loan.quantity, 0);
      return { ...item, site, left };
    }),
  );
  const isOffered = view.others ? rooms.filter(({ slots }) => slots.length > 0) : rooms;
  return {
    ...{ wishId, visitAt: wish.visitAt, day, minutes, loans, ...bookings },
    rooms: isOffered.slice(0, MOST_ROOMS),
    kit: kit.filter(({ left }) => left > 0).slice(0, MOST_ROOMS),
    others: view.others,
  };
}

/** The places asked for, nearest first. */
async function listSites(
  actor: StaffActor,
  wish: WishFacts,
  day: string,
  others: boolean,
  now: Date,
) {
  const from = startOfDay(day);
  const near = [actor.siteId, ...wish.siteLineage, ...wish.responsibleLineage];
  const on = parseDay(day);
  const sites = await db.site.findMany({
    where: {
      centerId: wish.centerId,
      closedAt: null,
      id: others ? { notIn: near } : { in: near },
    },
    select: {
      ...{ id: true, name: true, phone: true, level: true, lineage: true },
      ...hoursSelect(day, day),
      rooms: {
        where: { closedAt: null },
        select: {
          ...{ id: true, name: true, capacity: true, spot: true },
          bookings: {
            where: isTaken(from, later(from, DAY_MS), now),
            select: { startsAt: true, endsAt: true },
          },
        },
        orderBy: { name: "asc" },
      },
      kitItems: {
        where: { closedAt: null },
        select: {
          ...{ id: true, name: true, unit: true, quantity: true },
          loans: {
            where: { returnedAt: null, startsOn: { lte: on }, dueOn: { gte: on } },
            select: { quantity: true },
          },
        },
        orderBy: { name: "asc" },
      },
    },
    orderBy: [{ level: "desc" }, { name: "asc" }],
  });
  const { siteId, siteLineage, centerId } = wish;
  const isInTown = ({ id, lineage }: { id: string; lineage: string[] }) =>
    findKinship({ siteId, siteLineage }, { siteId: id, siteLineage: lineage, centerId }) !==
    "SAME_COUNTY";
  return others ? [...sites.filter(isInTown), ...sites.filter((one) => !isInTown(one))] : sites;
}

/** What the actor holds for the wish, and its room. */
async function listOwnBookings(actor: StaffActor, wishId: string, now: Date) {
  const bookings = await db.booking.findMany({
    where: {
      wishId,
      OR: [{ status: "BOOKED" }, { status: "HOLD", staffId: actor.id, heldUntil: { gt: now } }],
    },
    select: {
      ...{ id: true, status: true, startsAt: true, endsAt: true, heldUntil: true },
      room: { select: { name: true, spot: true, site: { select: { name: true, phone: true } } } },
    },
  });
  return {
    hold: bookings.find(({ status }) => status === "HOLD"),
    booked: bookings.find(({ status }) => status === "BOOKED"),
  };
}

function listOwnLoans(wishId: string) {
  return db.kitLoan.findMany({
    where: { wishId, returnedAt: null },
    select: {
      ...{ id: true, quantity: true, dueOn: true, lentAt: true },
      kitItem: {
        select: { name: true, unit: true, site: { select: { name: true, phone: true } } },
      },
    },
    orderBy: { id: "asc" },
  });
}
