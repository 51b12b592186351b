import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/shared/db/db";
import { processDueWishes } from "@/lib/orders/dispatch/process-due-wishes.data";
import { present } from "@/tests/support/factories";
import { at } from "@/tests/support/moments";
import { anApprovedWish, aNetwork, ask, type Network } from "@/tests/support/network";
import { runConcurrently } from "@/tests/support/races";
import { snapshotWish } from "@/tests/support/wish-snapshot";

const WISHES = 24;
const WORKERS = 8;
const MONDAY: [Date, Date] = [at("11-16 09:00"), at("11-16 09:30")];
const DUE = at("11-17 10:00");

let network: Network;
beforeAll(async () => {
  network = await aNetwork(12);
  const { id } = network.county.center;
  await db.center.update({ where: { id }, data: { volunteerLoad: 50 } });
});

/** Wishes with one unanswered invitation each. */
function askedWishes(): Promise<string[]> {
  return runConcurrently(Array.from({ length: WISHES }), 4, async () => {
    const { id } = await anApprovedWish(network, MONDAY);
    await ask(network, id, [present(network.volunteers[0])], at("11-16 10:00"));
    return id;
  });
}

/** Runs all workers at once. Returns how many wishes each processed. */
const atOnce = (work: () => Promise<number>) =>
  Promise.all(Array.from({ length: WORKERS }, () => work()));

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);

describe("eight workers at once", () => {
  test("each wish is processed once, and nobody is asked or told twice", async () => {
    const wishIds = await askedWishes();
    const processed = await atOnce(() => processDueWishes(DUE));
    expect(sum(processed)).toBe(WISHES);
    for (const { wave, version, events, invitations, notices } of await Promise.all(
      wishIds.map(snapshotWish),
    )) {
      expect({ wave, version, last: events.at(-1)?.name }).toEqual({
        ...{ wave: 2, version: 4, last: "nextWave" },
      });
      const asked = invitations.map(({ volunteerId }) => volunteerId);
      expect(asked).toHaveLength(1 + 3);
      expect(new Set(asked).size).toBe(asked.length);
      const told = notices.filter(({ template }) => template === "invited");
      expect(told.map(({ recipientId }) => recipientId).sort()).toEqual(asked.sort());
    }

    const before = await Promise.all(wishIds.map(snapshotWish));
    expect(await processDueWishes(DUE)).toBe(0);
    expect(await Promise.all(wishIds.map(snapshotWish))).toEqual(before);
  }, 60_000);

  test("a naive worker, in the same race, processes wishes several times", async () => {
    await db.$executeRaw`CREATE TABLE naive_wishes (id uuid PRIMARY KEY, wave int NOT NULL)`;
    await db.$executeRaw`CREATE TABLE naive_told ("wishId" uuid)`;
    await db.$executeRaw`
      INSERT INTO naive_wishes SELECT gen_random_uuid(), 1 FROM generate_series(1, ${WISHES})`;
    const processed = await atOnce(processNaively);
    expect(sum(processed)).toBeGreaterThan(WISHES);
  }, 60_000);
});

/** One transaction per wish, like the real worker, but it relies on what it has read. */
async function processNaively(): Promise<number> {
  const due = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM naive_wishes WHERE wave = 1 ORDER BY id`;
  let processed = 0;
  for (const { id } of due) {
    await db.$transaction(async (tx) => {
      const [wish] = await tx.$queryRaw<{ wave: number }[]>`
        SELECT wave FROM naive_wishes WHERE id = ${id}::uuid`;
      if (wish?.wave !== 1) return;
      await tx.$executeRaw`UPDATE naive_wishes SET wave = 2 WHERE id = ${id}::uuid`;
      await tx.$executeRaw`INSERT INTO naive_told VALUES (${id}::uuid)`;
      processed += 1;
    });
  }
  return processed;
}
