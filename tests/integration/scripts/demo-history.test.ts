import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/shared/db/db";
import { seedHistory } from "@/prisma/seed/history";
import { seedNetwork } from "@/prisma/seed/network";
import { seedVolunteers } from "@/prisma/seed/people";
import { seededRandom } from "@/prisma/seed/random";
import { expectNoDifference } from "@/tests/support/count-check";
import { aStaff } from "@/tests/support/factories";

const now = new Date("2026-11-27T06:00:00Z");
const ENDED = ["RATED", "UNRATED", "REJECTED", "CANCELLED"] as const;
let centerIds: string[];
let homeId: string;

beforeAll(async () => {
  const network = await seedNetwork();
  await aStaff(network.center.id, { userName: "dispatcher" });
  await seedVolunteers(network, seededRandom(1), now);
  await seedHistory(now);
  homeId = network.center.id;
  centerIds = (await db.site.findMany({ where: { level: "CENTER" } })).map(({ id }) => id);
}, 120_000);

describe("the history of the demo", () => {
  test("reaches over thirteen full months in each of the seven counties, unevenly", async () => {
    expect(centerIds).toHaveLength(7);
    const months = await db.$queryRaw<{ centerId: string; months: number; uneven: boolean }[]>`
      SELECT "centerId", count(*)::int AS months, max(asked) > 1.5 * min(asked) AS uneven
      FROM (SELECT "centerId", month_of(day_in_china("createdAt")) AS month, count(*) AS asked
        FROM wishes GROUP BY 1, 2) m
      WHERE month < '2026-11-01' GROUP BY 1`;
    expect(months).toHaveLength(7);
    for (const county of months) expect(county).toMatchObject({ months: 13, uneven: true });
  });

  test("is counted as a recount would count it", async () => {
    for (const id of centerIds) await expectNoDifference(id);
  });

  test("leaves no wish open where the demo tells each open wish", async () => {
    const where = { centerId: homeId, status: { notIn: [...ENDED] } };
    expect(await db.wish.count({ where })).toBe(0);
    expect(await db.wish.count({ where: { centerId: { not: homeId } } })).toBeGreaterThan(1000);
  });

  test("names nobody, and has sentences of the menu", async () => {
    const wishes = await db.wish.findMany({ where: { contactNameSealed: { not: null } } });
    expect(wishes).toEqual([]);
    expect(await db.wish.count({ where: { publicContent: { startsWith: "演示" } } })).toBe(0);
  });

  test("leaves nothing of its making behind", async () => {
    const [left] = await db.$queryRaw<{ scale: boolean }[]>`
      SELECT to_regnamespace('scale') IS NOT NULL AS scale`;
    expect(left?.scale).toBe(false);
  });
});
