import { Client } from "pg";
import { beforeAll, describe, expect, test } from "vitest";
import type { StaffActor } from "@/lib/shared/auth/actor";
import { findStaffActor } from "@/lib/shared/auth/queries";
import { db } from "@/lib/shared/db/db";
import { countQueues, listPlaces } from "@/lib/desk/queues/queries";
import { pauseWish } from "@/lib/orders/dispatch/commands";
import { DUE_GROUPS } from "@/lib/desk/queues/due-list";
import { listDue } from "@/lib/desk/queues/due-queries.data";
import { recordStatements } from "@/tests/support/count-statements";
import { aCast, type Cast } from "@/tests/support/cast";
import { aWish, present } from "@/tests/support/factories";
import { aWishIn } from "@/tests/support/scenes";

/** A Wednesday morning in China. */
const NOW = new Date("2031-03-05T09:00:00+08:00");
const HOUR_MS = 60 * 60 * 1000;

let cast: Cast;
beforeAll(async () => {
  cast = await aCast();
});

type Dues = { step?: number; promise?: number };

/** Sets when a wish is due, in hours from then. */
async function dueIn(wishId: string, { step, promise }: Dues): Promise<void> {
  const after = (hours: number) => new Date(NOW.getTime() + hours * HOUR_MS);
  await db.wish.update({
    where: { id: wishId },
    data: {
      ...(step === undefined ? {} : { stepDueAt: after(step), stepUnit: "HOURS" }),
      ...(promise === undefined ? {} : { promisedAt: after(promise), promiseUnit: "HOURS" }),
    },
  });
}

/** A wish of the cast's village to be reviewed by then. */
async function aDueWish(step: number, siteId = cast.county.village.id): Promise<string> {
  const { id } = await aWish(siteId, {}, NOW);
  await dueIn(id, { step });
  return id;
}

async function dueFor(actor: StaffActor) {
  return listDue(actor, await listPlaces(actor), NOW);
}

/** The ids in each group. */
async function idsFor(actor: StaffActor): Promise<string[][]> {
  const { groups } = await dueFor(actor);
  return DUE_GROUPS.map((group) => groups[group].map(({ wish }) => wish.id));
}

describe("the day's due list", () => {
  test("has what is overdue, due today and due tomorrow, and nothing later", async () => {
    const late = await aDueWish(-1);
    const latest = await aDueWish(-30);
    const today = await aDueWish(14.9);
    const tomorrow = await aDueWish(15);
    await aDueWish(39);
    const [overdue, ...rest] = await idsFor(cast.station);
    expect(overdue?.slice(-2)).toEqual([latest, late]);
    expect(rest).toEqual([[today], [tomorrow]]);
  });

  test("has promises of wishes others are at, and says who answers for them", async () => {
    const { id } = await aWishIn("SUPPLIED", cast);
    await dueIn(id, { promise: 2 });
    const { groups } = await dueFor(cast.township);
    const entry = present(groups.today.find(({ wish }) => wish.id === id));
    expect(entry.dues.map(({ of, state }) => [of, state])).toEqual([["PROMISE", "DUE_SOON"]]);
    expect(entry.wish.responsibleSite.name).toBe(cast.county.village.name);
  });

  test("leaves out waves, ratings and what waits for the resident", async () => {
    const wave = await aWishIn("DISPATCHED", cast);
    const rating = await aWishIn("SERVED", cast);
    await dueIn(wave.id, { step: 1, promise: 100 });
    await dueIn(rating.id, { step: 1 });
    const paused = await aDueWish(1);
    await pauseWish(cast.station, { wishId: paused, reason: "电话打不通" }, NOW);
    const ids = (await idsFor(cast.center)).flat();
    for (const id of [wave.id, rating.id, paused]) expect(ids).not.toContain(id);
  });

  test("has those of the own place and below, and of nobody else", async () => {
    const own = await aDueWish(1);
    const neighbor = await aDueWish(1, cast.neighborVillage.id);
    const sister = await aDueWish(1, cast.county.sisterVillage.id);
    const seenBy = async (actor: StaffActor) => {
      const ids = (await idsFor(actor)).flat();
      return [own, neighbor, sister].map((id) => ids.includes(id));
    };
    expect(await seenBy(cast.station)).toEqual([true, false, false]);
    expect(await seenBy(cast.township)).toEqual([true, true, false]);
    expect(await seenBy(cast.center)).toEqual([true, true, true]);
    expect(await seenBy(cast.otherCenter)).toEqual([false, false, false]);
    expect(await seenBy(cast.city)).toEqual([false, false, false]);
  });

  test("has as many overdue and due today as the desk says", async () => {
    for (const actor of [cast.station, cast.township, cast.center]) {
      const [overdue = [], today = []] = await idsFor(actor);
      const { due } = await countQueues(actor, {}, await listPlaces(actor), NOW);
      expect([actor.level, due]).toEqual([actor.level, overdue.length + today.length]);
    }
  });
});

describe("with many wishes", () => {
  const sent = async (actor: StaffActor) =>
    recordStatements(async () => {
      await findStaffActor({ id: actor.id });
      await dueFor(actor);
    });

  test("it takes five statements, and says how many it leaves out", async () => {
    expect(await sent(cast.center)).toHaveLength(5);
    for (let index = 0; index < 230; index++) await aDueWish(-index);
    expect(await sent(cast.center)).toHaveLength(5);
    const { groups, count } = await dueFor(cast.center);
    const shown = DUE_GROUPS.flatMap((group) => groups[group]).length;
    expect(shown).toBe(200);
    expect(count).toBeGreaterThan(230);
  });

  test("it reads no wish that is over: an index leads to the others", async () => {
    for (const actor of [cast.center, cast.township, cast.station]) {
      const places = await listPlaces(actor);
      const statements = await recordStatements(() => listDue(actor, places, NOW));
      const plans = await Promise.all(statements.map(planOf));
      expect(plans).toHaveLength(3);
      for (const plan of plans) {
        expect(plan).toMatch(/"?wishes_(centerId|siteId|responsibleSiteId|open)_/);
        expect(plan).not.toMatch(/Seq Scan on wishes/);
      }
    }
  });
});

/** How the database would find it if it had too many rows to read them all. */
async function planOf(statement: string): Promise<string> {
  const client = new Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  try {
    await client.query("SET enable_seqscan = off");
    const { rows } = await client.query<{ "QUERY PLAN": string }>(
      `EXPLAIN (GENERIC_PLAN) ${statement}`,
    );
    return rows.map((row) => row["QUERY PLAN"]).join("\n");
  } finally {
    await client.end();
  }
}
