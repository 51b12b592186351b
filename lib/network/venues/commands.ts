import "server-only";
import type { Actor } from "@/lib/shared/auth/actor";
import { db } from "@/lib/shared/db/db";
import { AppError } from "@/lib/shared/errors";
import {
  changeOne,
  countBookingsAhead,
  keptSites,
  requireKeptSite,
  sayTaken,
} from "@/lib/network/venues/keep.data";
import type { AddRoom, EditRoom, RoomId, TakeBackRoom } from "@/lib/network/venues/schema";

export {
  addException,
  addHours,
  removeException,
  removeHours,
} from "@/lib/network/venues/keep-hours.data";
export {
  addKitItem,
  closeKitItem,
  editKitItem,
  handOutKit,
  reopenKitItem,
  returnKit,
} from "@/lib/network/venues/keep-kit.data";

export async function addRoom(actor: Actor, { siteId, ...room }: AddRoom): Promise<void> {
  await requireKeptSite(actor, siteId);
  await sayTaken(() => db.room.create({ data: { siteId, ...room } }));
}

export async function editRoom(actor: Actor, { roomId, ...room }: EditRoom): Promise<void> {
  const where = { id: roomId, site: keptSites(actor) };
  await changeOne(() => db.room.updateMany({ where, data: room }));
}

/** Takes a room out of use. Throws ROOM_IN_USE while it is booked on later days. */
export async function closeRoom(actor: Actor, { roomId }: RoomId, now = new Date()): Promise<void> {
  const where = { id: roomId, closedAt: null, site: keptSites(actor) };
  await db.$transaction(async (tx) => {
    await changeOne(() => tx.room.updateMany({ where, data: { closedAt: now } }));
    if ((await countBookingsAhead(tx, roomId, now)) > 0) throw new AppError("ROOM_IN_USE");
  });
}

export async function reopenRoom(actor: Actor, { roomId }: RoomId): Promise<void> {
  const where = { id: roomId, site: keptSites(actor) };
  await changeOne(() => db.room.updateMany({ where, data: { closedAt: null } }));
}

/** 收回: the place needs a room itself, or it is shut: the booking ends, with a reason that the other side reads. */
export async function takeBackRoom(
  actor: Actor,
  { bookingId, reason }: TakeBackRoom,
  now = new Date(),
): Promise<void> {
  const room = { site: keptSites(actor) };
  await changeOne(() =>
    db.booking.updateMany({
      where: { id: bookingId, status: "BOOKED", endsAt: { gt: now }, room },
      data: { status: "RELEASED", releasedAt: now, releaseReason: reason },
    }),
  );
}
