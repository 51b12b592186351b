import "server-only";
import { randomUUIDv7 } from "node:crypto";
import type { Transaction } from "@/lib/shared/db/db";
import { AppError } from "@/lib/shared/errors";
import { later, MINUTE_MS } from "@/lib/shared/days/durations";
import type { Slot, VenueHours } from "@/lib/network/venues/opening-hours";
import { ensureOpen, roomTaken } from "@/lib/network/venues/refuse-room.data";
import { findRoom } from "@/lib/network/venues/venue-hours.data";
import { lockPurpose, ofPurpose, type Purpose } from "@/lib/network/venues/purpose.data";

/** How long a room is kept while a form is open. */
const HOLD_MS = 10 * MINUTE_MS;

type Wanted = Slot & {
  roomId: string;
  /** Which days are worked in the county, since hours follow holidays and 调休. */
  isWorkingDay: VenueHours["isWorkingDay"];
  /** Who books it; absent where the software does. */
  staffId?: string | null;
};

/**
 * Books a room for a wish or an activity, in place of one it has. Throws ROOM_TAKEN with the nearest free times,
 * ROOM_FULL, ROOM_NOT_OPEN, ROOM_SHUT, ROOM_CLOSED, and NOT_FOUND for a room of another county. A transaction that
 * books several rooms takes them in the order of their ids and times, so that no two wait for each other.
 */
export async function bookRoomFor(
  tx: Transaction,
  booking: Wanted & Purpose,
  now: Date,
): Promise<string> {
  const centerId = await lockPurpose(tx, booking);
  const room = await findRoom(tx, booking.roomId, booking);
  ensureOpen(room, centerId, booking, booking.isWorkingDay);
  await releaseRoomOf(tx, booking, now);
  return insertBooking(tx, booking, null, now);
}

/**
 * Keeps a room for ten minutes, while somebody fills in a form; what the same person held before is given back.
 * `centerId` is the county of the person. Throws as `bookRoomFor`.
 */
export async function holdRoom(
  tx: Transaction,
  { centerId, ...wanted }: Wanted & Partial<Purpose> & { staffId: string; centerId: string },
  now: Date,
): Promise<string> {
  const room = await findRoom(tx, wanted.roomId, wanted);
  ensureOpen(room, centerId, wanted, wanted.isWorkingDay);
  await release(tx, { staffId: wanted.staffId, status: "HOLD" }, now);
  return insertBooking(tx, wanted, later(now, HOLD_MS), now);
}

/**
 * Books what the person holds, for a wish or an activity, in place of a room it has. A hold that ran out still counts
 * while nobody else has taken the room. Throws HOLD_OVER if somebody has.
 */
export async function bookHeldRoom(
  tx: Transaction,
  { holdId, staffId, ...purpose }: { holdId: string; staffId: string } & Purpose,
  now: Date,
): Promise<void> {
  await lockPurpose(tx, purpose);
  await release(tx, { ...ofPurpose(purpose), status: "BOOKED" }, now);
  const { count } = await tx.booking.updateMany({
    where: { id: holdId, staffId, status: "HOLD" },
    data: { ...ofPurpose(purpose), status: "BOOKED", heldUntil: null },
  });
  if (count === 0) throw new AppError("HOLD_OVER");
}

/** Releases the room of a wish or an activity, held or booked, if it has one. */
export async function releaseRoomOf(tx: Transaction, purpose: Purpose, now: Date): Promise<void> {
  await release(tx, { ...ofPurpose(purpose), status: { in: ["HOLD", "BOOKED"] } }, now);
}

type Which = Parameters<Transaction["booking"]["updateMany"]>[0]["where"];

async function release(tx: Transaction, where: Which, now: Date): Promise<void> {
  const data = { status: "RELEASED", heldUntil: null, releasedAt: now } as const;
  await tx.booking.updateMany({ where: where ?? {}, data });
}

/**
 * The bare write, which decides between who come at the same time: holds that have run out give way, and of several
 * who insert one wins. Nobody waits while holding what another needs, so there is no deadlock.
 */
async function insertBooking(
  tx: Transaction,
  { roomId, startsAt, endsAt, isWorkingDay, staffId = null, ...purpose }: Wanted & Partial<Purpose>,
  heldUntil: Date | null,
  now: Date,
): Promise<string> {
  await tx.$executeRaw`
    UPDATE bookings SET status = 'RELEASED', "heldUntil" = NULL, "releasedAt" = ${now}
    WHERE id IN (SELECT id FROM bookings WHERE "roomId" = ${roomId}::uuid AND status IN ('HOLD', 'BOOKED')
      AND status = 'HOLD' AND "heldUntil" <= ${now}
      AND tstzrange("startsAt", "endsAt") && tstzrange(${startsAt}, ${endsAt}) FOR UPDATE SKIP LOCKED)`;
  const id = randomUUIDv7();
  const status = heldUntil ? "HOLD" : "BOOKED";
  const inserted = await tx.$executeRaw`
    INSERT INTO bookings (id, "roomId", "startsAt", "endsAt", status, "heldUntil", "wishId", "activityId",
      "staffId", "createdAt")
    VALUES (${id}::uuid, ${roomId}::uuid, ${startsAt}, ${endsAt}, ${status}::"BookingStatus", ${heldUntil},
      ${purpose.wishId ?? null}::uuid, ${purpose.activityId ?? null}::uuid, ${staffId}::uuid, ${now})
    ON CONFLICT DO NOTHING`;
  if (inserted === 0) throw await roomTaken(tx, roomId, { startsAt, endsAt }, isWorkingDay, now);
  return id;
}
