import { beforeAll, describe, expect, test } from "vitest";
import { findFeed, readFeed } from "@/lib/public/programme/feed.data";
import { findDay, findMonth, findWeek } from "@/lib/public/programme/programme.data";
import { listNext } from "@/lib/public/programme/queries";
import { listCounties, listPlaces } from "@/lib/public/wall/queries";
import { DAY_MS } from "@/lib/shared/days/durations";
import { db } from "@/lib/shared/db/db";
import { anActivity } from "@/tests/support/activities";
import { recordStatements } from "@/tests/support/count-statements";
import { aCounty, type County } from "@/tests/support/factories";
import { plansOf } from "@/tests/support/plan-of";

let county: County;
beforeAll(async () => {
  county = await aCounty();
  for (let day = 0; day < 3; day++) await anActivity(county.village);
});

const PAGES: Record<string, (id: string) => Promise<unknown>[]> = {
  week: (id) => [listCounties(), listPlaces(id), findWeek(id, {})],
  day: (id) => [listCounties(), listPlaces(id), findDay(id, {})],
  month: (id) => [listCounties(), listPlaces(id), findMonth(id, {})],
};

describe("a page of the programme asks the database five times", () => {
  test.each(Object.keys(PAGES))("%s, and no more often with more activities", async (page) => {
    const count = async () => {
      const reads = PAGES[page]?.(county.center.id) ?? [];
      return (await recordStatements(() => Promise.all(PAGES[page]?.(county.center.id) ?? reads)))
        .length;
    };
    const few = await count();
    for (let day = 0; day < 9; day++) await anActivity(county.village);
    expect(await count()).toBe(few);
  });
});

describe("in a county that has held 40,000 activities", () => {
  beforeAll(async () => {
    const { center, village } = county;
    await db.$transaction(async (tx) => {
      // Bare rows, since only the planner is asked: their events would take minutes.
      await tx.$executeRaw`SET LOCAL session_replication_role = replica`;
      await tx.$executeRaw`
        INSERT INTO plans (id, "centerId", "siteId", month)
        SELECT gen_random_uuid(), ${center.id}::uuid, ${village.id}::uuid, month::date
        FROM generate_series(date_trunc('month', now() - interval '20 years'), now() - interval '1 month', '1 month') month`;
      await tx.$executeRaw`
        INSERT INTO activities (id, "idempotencyKey", "centerId", "siteId", "planId", kind, title, "startsAt",
          "endsAt", status, "publishedAt", version)
        SELECT gen_random_uuid(), gen_random_uuid(), p."centerId", p."siteId", p.id, 'CLASS', '课', at,
          at + interval '1 hour', 'PUBLISHED', at, 1
        FROM plans p, generate_series(p.month, p.month + interval '28 days', '4 hours') at
        WHERE p.month < now() - interval '1 month'`;
    });
    await db.$executeRaw`ANALYZE activities, plans`;
  }, 120_000);

  test("each page reads its days by an index", async () => {
    const { center, village } = county;
    const plans = await plansOf(async () => {
      await findWeek(center.id, {});
      await findMonth(center.id, {});
      await findWeek(center.id, { filter: { place: village.id } });
      await listNext({ id: village.id, centerId: center.id }, 20);
      const feed = await findFeed({ county: center.id });
      if (feed) await readFeed(feed);
    });
    expect(plans.length).toBeGreaterThan(8);
    for (const plan of plans) expect(plan).not.toContain("Seq Scan on activities");
  });

  test("a week is read in the time a page may take", async () => {
    const begun = performance.now();
    await findWeek(county.center.id, { now: new Date(Date.now() - 30 * DAY_MS) });
    expect(performance.now() - begun).toBeLessThan(2000);
  });
});
