import "server-only";
import type { StaffActor } from "@/lib/shared/auth/actor";
import { db } from "@/lib/shared/db/db";
import { formatDay } from "@/lib/shared/days/china-time";
import { parseDay } from "@/lib/shared/days/days";
import { sitesOf } from "@/lib/network/sites/scope";
import { mayKeepVenues } from "@/lib/network/venues/policy";

export type Venue = NonNullable<Awaited<ReturnType<typeof findVenue>>>;
export type KeptRoom = Venue["rooms"][number];
export type KeptKit = Venue["kitItems"][number];

/** The rooms, hours and kit of a place; null for who does not keep them. Exceptions that are over are left out. */
export async function findVenue(actor: StaffActor, siteId: string, now = new Date()) {
  if (!mayKeepVenues(actor)) return null;
  return db.site.findFirst({
    where: { id: siteId, ...sitesOf(actor) },
    select: {
      ...{ id: true, name: true, phone: true, closedAt: true },
      rooms: {
        select: { id: true, name: true, capacity: true, spot: true, closedAt: true },
        orderBy: [{ closedAt: { sort: "asc", nulls: "first" } }, { name: "asc" }],
      },
      openingHours: {
        select: {
          ...{ id: true, weekday: true, fromMinute: true, toMinute: true },
          ...{ validFrom: true, validTo: true },
        },
        orderBy: [{ weekday: "asc" }, { fromMinute: "asc" }],
      },
      openingExceptions: {
        where: { toOn: { gte: parseDay(formatDay(now)) } },
        select: {
          ...{ id: true, fromOn: true, toOn: true, fromMinute: true, toMinute: true },
          ...{ reason: true, room: { select: { name: true } } },
        },
        orderBy: [{ fromOn: "asc" }, { id: "asc" }],
      },
      kitItems: {
        select: {
          ...{ id: true, name: true, unit: true, quantity: true, closedAt: true },
          loans: { where: { lentAt: { not: null }, returnedAt: null }, select: { quantity: true } },
        },
        orderBy: [{ closedAt: { sort: "asc", nulls: "first" } }, { name: "asc" }],
      },
    },
  });
}
