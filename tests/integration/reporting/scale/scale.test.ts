import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { nextAlarm } from "@/lib/orders/clocks/alarm";
import { clocksOf, replayClocks } from "@/lib/orders/clocks/clock";
import { clockEvent } from "@/lib/orders/clocks/clock-event";
import { db } from "@/lib/shared/db/db";
import { nextStatus } from "@/lib/orders/wishes/lifecycle";
import { checkBatch, makeBatch } from "@/prisma/scale/batch";
import { takeIndexesAway } from "@/prisma/scale/indexes";
import { scale } from "@/prisma/scale/scale";
import { expectNoDifference, expectSlowFigures } from "@/tests/support/count-check";
import { aStaff, present } from "@/tests/support/factories";
import { CALENDAR } from "@/tests/support/moments";

const connectionString = process.env.DATABASE_URL ?? "";
const grow = (wishes: number, counties = 2) =>
  scale({ connectionString, counties, wishes, onProgress: () => undefined });

/** What is the same whenever it is made: all but the ids. */
const contents = () =>
  db.$queryRaw<{ number: string; told: string }[]>`
    SELECT w."trackingNumber" AS number, concat_ws(' ', s."divisionCode", w.status, w.version, k.name,
      string_agg(concat_ws('/', e.name, e.at, e."isStepKept", e."isPromiseKept"), ' ' ORDER BY e.seq)) AS told
    FROM wishes w JOIN sites s ON s.id = w."siteId"
    LEFT JOIN service_categories k ON k.id = w."categoryId"
    JOIN wish_events e ON e."wishId" = w.id
    GROUP BY w.id, s.id, k.name ORDER BY 1`;

const indexes = () => db.$queryRaw<{ indexdef: string }[]>`
  SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' ORDER BY 1`;

let first: Awaited<ReturnType<typeof contents>>;
let usual: Awaited<ReturnType<typeof indexes>>;
beforeAll(async () => {
  usual = await indexes();
  await grow(400);
  first = await contents();
}, 120_000);

test("a city that was begun with other counties is not gone on with", async () => {
  await expect(grow(400, 3)).rejects.toThrow("was begun with 2 counties");
  expect(await db.wish.count()).toBe(first.length);
});

test("as many wishes are made as are asked for, and asked again none", async () => {
  expect(first.length).toBeGreaterThan(380);
  expect(first.length).toBeLessThan(420);
  expect(await grow(400)).toEqual({ made: 0 });
});

test("indexes that are away while it is filled are there again, also after a stop", async () => {
  expect(await indexes()).toEqual(usual);
  const client = new pg.Client({ connectionString });
  await client.connect();
  await takeIndexesAway(client);
  await client.end();
  expect(usual.length - (await indexes()).length).toBeGreaterThan(15);
  await grow(400);
  expect(await indexes()).toEqual(usual);
});

test("with a larger number the rest is added, what was there stays, and each count is right", async () => {
  await grow(700);
  const grown = await contents();
  expect(grown.length).toBeGreaterThan(650);
  const known = new Map(grown.map(({ number, told }) => [number, told]));
  for (const { number, told } of first) expect(known.get(number)).toBe(told);
  for (const { id } of await db.center.findMany()) await expectNoDifference(id);
}, 60_000);

test("each wish stands where its events and the rules of the lifecycle lead, its clocks too", async () => {
  const wishes = await db.wish.findMany({ include: { events: { orderBy: { seq: "asc" } } } });
  for (const wish of wishes) {
    const replayed = replayClocks(wish.events.map(clockEvent), CALENDAR);
    expect(replayed).toEqual(clocksOf(wish));
    expect(wish.alarmAt).toEqual(nextAlarm(replayed));
    for (const { name, fromStatus, toStatus } of wish.events.slice(1)) {
      expect(nextStatus(present(fromStatus), name)).toBe(toStatus);
    }
  }
}, 60_000);

test("its figures are what the slow definitions say", async () => {
  const center = await db.site.findFirstOrThrow({
    where: { level: "CENTER" },
    orderBy: { divisionCode: "asc" },
  });
  const actor = await aStaff(center.id);
  const months = await db.$queryRaw<{ month: string }[]>`
    SELECT to_char(month, 'YYYY-MM') AS month FROM scale.months ORDER BY scale.months.month DESC LIMIT 3`;
  for (const { month } of months) await expectSlowFigures(actor, center.id, month);
}, 60_000);

describe("a batch that breaks a rule is refused, by name:", () => {
  let client: pg.Client;
  beforeAll(async () => {
    client = new pg.Client({ connectionString });
    await client.connect();
  });
  afterAll(() => client.end());

  const other = "(SELECT id FROM sites WHERE level = 'CITY' LIMIT 1)";
  const one = "WHERE id = (SELECT id FROM made_wishes LIMIT 1)";
  test.each([
    ["wishes_follow_their_events", `UPDATE made_wishes SET version = version + 1 ${one}`],
    ["wish_events_have_happened", `UPDATE made_wishes SET version = 0 ${one}`],
    ["wishes_stay_in_their_county", `UPDATE made_wishes SET "siteId" = ${other} ${one}`],
    ["wishes_residentId_fkey", `UPDATE made_wishes SET "residentId" = uuidv7() ${one}`],
    ["wishes_handlerId_fkey", `UPDATE made_wishes SET "handlerId" = uuidv7() ${one}`],
    ["wishes_centerId_fkey", `UPDATE made_wishes SET "centerId" = uuidv7() ${one}`],
    ["wish_events_wishId_fkey", `UPDATE made_events SET "wishId" = uuidv7()`],
    ["assignments_wishId_fkey", `UPDATE made_services SET "wishId" = uuidv7()`],
    ["seats_volunteerId_fkey", `UPDATE made_services SET volunteer = uuidv7()`],
    ["wishes_lifecycle", `UPDATE made_events SET "fromStatus" = 'RATED' WHERE seq = 2`],
  ])("%s", async (rule, breach) => {
    const [month] = await db.$queryRaw<{ month: string; made: number }[]>`
      SELECT month::text, made FROM scale.months WHERE county = 1 ORDER BY month LIMIT 1`;
    const { made, month: when } = present(month);
    await client.query("BEGIN");
    try {
      await makeBatch(client, [{ county: 1, month: when, first: made + 1, last: made + 9 }]);
      await checkBatch(client);
      await client.query(breach);
      await expect(checkBatch(client)).rejects.toThrow(rule);
    } finally {
      await client.query("ROLLBACK");
    }
  });
});
