import "server-only";
import type { Actor, StaffActor } from "@/lib/shared/auth/actor";
import { ensureAllowed } from "@/lib/shared/auth/ensure-allowed";
import { db, type Transaction } from "@/lib/shared/db/db";
import { isRefusedBy, isUniqueViolation } from "@/lib/shared/db/db-errors";
import { AppError } from "@/lib/shared/errors";
import { sitesOf } from "@/lib/network/sites/scope";
import { mayKeepVenues } from "@/lib/network/venues/policy";
import type { Prisma } from "@/prisma/generated/client";

/** The places whose rooms, hours and kit the actor keeps. Throws FORBIDDEN for who keeps none. */
export function keptSites(actor: Actor): Prisma.SiteWhereInput {
  return sitesOf(ensureAllowed(actor, mayKeepVenues));
}

/** The staff member who keeps rooms, hours and kit. Throws FORBIDDEN for anybody else. */
export function requireKeeper(actor: Actor): StaffActor & { centerId: string } {
  return ensureAllowed(actor, mayKeepVenues);
}

/** Throws NOT_FOUND unless the place is open and the actor keeps it. */
export async function requireKeptSite(actor: Actor, siteId: string): Promise<void> {
  const found = await db.site.count({
    where: { id: siteId, closedAt: null, ...keptSites(actor) },
  });
  if (found === 0) throw new AppError("NOT_FOUND");
}

/** Runs `change`, and throws NOT_FOUND if it changed nothing, NAME_TAKEN for the name of another row. */
export async function changeOne(change: () => Promise<{ count: number }>): Promise<void> {
  const { count } = await sayTaken(change);
  if (count === 0) throw new AppError("NOT_FOUND");
}

/** Does `work`; throws NAME_TAKEN for the name of another row, HOURS_OVERLAP for hours or days that are there. */
export async function sayTaken<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (isUniqueViolation(error)) throw new AppError("NAME_TAKEN", {}, "name");
    if (isRefusedBy(error, "_once")) throw new AppError("HOURS_OVERLAP");
    throw error;
  }
}

/** Whether somebody still needs the room: bookings that are not over. */
export function countBookingsAhead(tx: Transaction, roomId: string, now: Date): Promise<number> {
  return tx.booking.count({ where: { roomId, status: "BOOKED", endsAt: { gt: now } } });
}
