import { bookRoomFor } from "@/lib/network/venues/book-room.data";
import type { Slot } from "@/lib/network/venues/opening-hours";
import type { Purpose } from "@/lib/network/venues/purpose.data";
import type { Transaction } from "@/lib/shared/db/db";
import { AppError } from "@/lib/shared/errors";
import { connect } from "@/tests/support/many-connections";
import { seededRandom } from "@/tests/support/races";
import { isWorkingDay } from "@/tests/support/venues";

/** What tries to get a time of the room. Returns false if somebody was faster. */
export type Book = (
  tx: Transaction,
  booking: Purpose & Slot & { roomId: string },
) => Promise<boolean>;

type Race = { racers: Purpose[]; slots: Slot[]; roomId: string };

/**
 * Lets all racers try at once, each on a connection of its own: every one goes through the times in an order of its
 * own until it has one. Returns who won.
 */
export async function raceForRoom({ racers, slots, roomId }: Race, book: Book): Promise<Purpose[]> {
  const client = connect(racers.length);
  try {
    const won = await Promise.all(
      racers.map(async (racer, index) => {
        for (const slot of shuffle(slots, index)) {
          const has = await client.$transaction((tx) => book(tx, { ...racer, ...slot, roomId }));
          if (has) return [racer];
        }
        return [];
      }),
    );
    return won.flat();
  } finally {
    await client.$disconnect();
  }
}

/** As the product books. */
export const asProduct: Book = async (tx, booking) => {
  try {
    await bookRoomFor(tx, { ...booking, isWorkingDay }, new Date());
    return true;
  } catch (error) {
    if (error instanceof AppError && ["ROOM_TAKEN", "ROOM_FULL"].includes(error.code)) return false;
    throw error;
  }
};

/** As one would without knowing: looks whether the time is free, then writes, into a table without the constraint. */
export const lookThenWrite: Book = async (tx, { roomId, startsAt, endsAt }) => {
  const [found] = await tx.$queryRaw<{ count: bigint }[]>`
    SELECT count(*) FROM naive_bookings
    WHERE "roomId" = ${roomId}::uuid AND "startsAt" < ${endsAt} AND "endsAt" > ${startsAt}`;
  if (found?.count !== 0n) return false;
  await tx.$executeRaw`
    INSERT INTO naive_bookings (id, "roomId", "startsAt", "endsAt", status, "createdAt")
    VALUES (gen_random_uuid(), ${roomId}::uuid, ${startsAt}, ${endsAt}, 'BOOKED', now())`;
  return true;
};

function shuffle<T>(items: readonly T[], seed: number): T[] {
  const random = seededRandom(seed);
  return items
    .map((item) => ({ item, at: random() }))
    .sort((one, other) => one.at - other.at)
    .map(({ item }) => item);
}
