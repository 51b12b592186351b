import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { db } from "@/lib/shared/db/db";
import type { Slot } from "@/lib/network/venues/opening-hours";
import type { Purpose } from "@/lib/network/venues/purpose.data";
import { aCast } from "@/tests/support/cast";
import { asProduct, lookThenWrite, raceForRoom } from "@/tests/support/room-racers";
import { aWishIn } from "@/tests/support/scenes";
import { anActivity, aRoom, inDays } from "@/tests/support/venues";

const RACERS = 50;

/** Every third is a wish, the others are activities. */
const RACERS_A_WISH = 3;

/** Twenty times of two days, one beside the other. */
const SLOTS = [3, 4].flatMap((day) =>
  Array.from({ length: 10 }, (_, index) => inDays(day, 8 + index, 1)),
);

// Fifty connections on a busy machine take their time.
vi.setConfig({ testTimeout: 90_000, hookTimeout: 90_000 });
afterAll(() => vi.resetConfig());

let race: { racers: Purpose[]; slots: Slot[]; roomId: string };

beforeAll(async () => {
  const cast = await aCast();
  const { village } = cast.county;
  const racers: Purpose[] = [];
  for (let index = 0; index < RACERS; index += 1) {
    racers.push(
      index % RACERS_A_WISH === 0
        ? { wishId: (await aWishIn("ACCEPTED", cast)).id }
        : { activityId: await anActivity(village, inDays(3)) },
    );
  }
  race = { racers, slots: SLOTS, roomId: (await aRoom(village.id)).id };
});

async function countDeadlocks(): Promise<bigint> {
  const [row] = await db.$queryRaw<{ deadlocks: bigint }[]>`
    SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()`;
  return row?.deadlocks ?? -1n;
}

const byRoom = (table: "bookings" | "naive_bookings", roomId: string) =>
  db.$queryRawUnsafe<{ startsAt: Date }[]>(
    `SELECT "startsAt" FROM ${table} WHERE "roomId" = '${roomId}' AND status = 'BOOKED'`,
  );

test("of fifty wishes and activities that want twenty times at once, exactly twenty get one each", async () => {
  const before = await countDeadlocks();
  const winners = await raceForRoom(race, asProduct);
  expect(winners).toHaveLength(SLOTS.length);
  const booked = await byRoom("bookings", race.roomId);
  const times = booked.map(({ startsAt }) => +startsAt);
  expect(times.sort()).toEqual(SLOTS.map(({ startsAt }) => +startsAt).sort());
  expect(await countDeadlocks()).toBe(before);
});

test("the control, which looks before it writes, gives a time to two", async () => {
  await db.$executeRaw`CREATE TABLE naive_bookings (LIKE bookings)`;
  await raceForRoom(race, lookThenWrite);
  const booked = await byRoom("naive_bookings", race.roomId);
  expect(booked.length).toBeGreaterThan(SLOTS.length);
});
