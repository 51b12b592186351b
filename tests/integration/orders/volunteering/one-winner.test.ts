import { beforeAll, describe, expect, test } from "vitest";
import type { VolunteerActor } from "@/lib/shared/auth/actor";
import { db } from "@/lib/shared/db/db";
import { dispatchWish } from "@/lib/orders/dispatch/commands";
import { AppError } from "@/lib/shared/errors";
import { acceptWish } from "@/lib/orders/volunteering/commands";
import { aCast, type Cast } from "@/tests/support/cast";
import { aVolunteer } from "@/tests/support/factories";
import { runConcurrently } from "@/tests/support/races";
import { aWishIn } from "@/tests/support/scenes";

const WISHES = 200;
const RACERS = 8;

type Accept = (volunteer: VolunteerActor, wishId: string) => Promise<unknown>;

let cast: Cast;
let racers: VolunteerActor[];
beforeAll(async () => {
  cast = await aCast();
  racers = await Promise.all(Array.from({ length: RACERS }, () => aVolunteer(cast.county.village)));
});

/** All racers accept each wish at once. Returns, wish by wish, how many succeeded. */
async function race(wishIds: string[], accept: Accept): Promise<number[]> {
  return runConcurrently(wishIds, 4, async (wishId) => {
    const told = await Promise.allSettled(racers.map((racer) => accept(racer, wishId)));
    const refused = told.filter((outcome) => outcome.status === "rejected");
    // The losers get an AppError, at whatever moment they lost.
    expect(refused.filter(({ reason }) => !(reason instanceof AppError))).toEqual([]);
    return RACERS - refused.length;
  });
}

async function dispatchedWishes(to: "POOL" | "VOLUNTEERS"): Promise<string[]> {
  const volunteerIds = to === "POOL" ? [] : racers.map(({ id }) => id);
  return runConcurrently(Array.from({ length: WISHES / 2 }), 4, async () => {
    const { id } = await aWishIn("APPROVED", cast);
    await dispatchWish(cast.township, { wishId: id, to, volunteerIds });
    return id;
  });
}

describe("eight volunteers press 接单 at once", () => {
  test.each(["POOL", "VOLUNTEERS"] as const)(
    "one of them has it, for each of 100 wishes (%s)",
    async (to) => {
      const wishIds = await dispatchedWishes(to);
      const winners = await race(wishIds, (volunteer, wishId) =>
        acceptWish(volunteer, { wishId, volunteerIds: [] }),
      );

      expect(winners).toEqual(wishIds.map(() => 1));
      const taken = await db.assignment.findMany({
        where: { wishId: { in: wishIds } },
        select: { wishId: true, endedAt: true, seats: true },
      });
      expect(new Set(taken.map(({ wishId }) => wishId))).toEqual(new Set(wishIds));
      expect(taken.every(({ endedAt, seats }) => endedAt === null && seats.length === 1)).toBe(
        true,
      );
      expect(taken).toHaveLength(wishIds.length);
      expect(await db.wishEvent.count({ where: { wishId: { in: wishIds }, name: "accept" } })).toBe(
        wishIds.length,
      );
    },
    60_000,
  );

  test("a naive accept, in the same race, tells several that they have it", async () => {
    await naiveTables();
    const wishIds = await naiveWishes();
    const winners = await race(wishIds, naiveAccept);
    const doubles = winners.filter((count) => count > 1).length;
    expect(doubles).toBeGreaterThan(0);
    const kept = await db.$queryRaw<{ n: number }[]>`
      SELECT count(*)::int AS n FROM naive_assignments`;
    expect(kept[0]?.n).toBeGreaterThan(wishIds.length);
  }, 60_000);
});

/** Tables without the protection of the real ones: no unique index, no version, no trigger. */
async function naiveTables() {
  await db.$executeRaw`CREATE TABLE naive_wishes (id uuid PRIMARY KEY, status text NOT NULL)`;
  await db.$executeRaw`CREATE TABLE naive_assignments ("wishId" uuid, "volunteerId" uuid)`;
}

async function naiveWishes(): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    INSERT INTO naive_wishes SELECT gen_random_uuid(), 'DISPATCHED'
    FROM generate_series(1, ${WISHES}) RETURNING id`;
  return rows.map(({ id }) => id);
}

/** In one transaction, like the real command, but it relies on what it has read. */
const naiveAccept: Accept = (volunteer, wishId) =>
  db.$transaction(async (tx) => {
    const [wish] = await tx.$queryRaw<{ status: string }[]>`
      SELECT status FROM naive_wishes WHERE id = ${wishId}::uuid`;
    if (wish?.status !== "DISPATCHED") throw new AppError("ALREADY_TAKEN");
    await tx.$executeRaw`UPDATE naive_wishes SET status = 'ACCEPTED' WHERE id = ${wishId}::uuid`;
    await tx.$executeRaw`
      INSERT INTO naive_assignments VALUES (${wishId}::uuid, ${volunteer.id}::uuid)`;
  });
