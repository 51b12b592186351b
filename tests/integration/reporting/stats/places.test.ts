import { expect, test } from "vitest";
import { db } from "@/lib/shared/db/db";
import { foldChanges } from "@/lib/reporting/stats/counting.data";
import { toMonth } from "@/lib/reporting/stats/period";
import { findDashboard } from "@/lib/reporting/stats/queries";
import type { Prisma } from "@/prisma/generated/client";
import { aCounty, aStaff, present } from "@/tests/support/factories";

const month = toMonth(new Date());
const view = { period: { from: month, to: month }, figure: "asked" } as const;

test("whatever changes of a place is seen at once by whoever has looked before", async () => {
  const { center, township, sisterTownship, village } = await aCounty();
  const actor = await aStaff(center.id);
  const seen = async () => {
    const { honeycombs, coverage } = present(await findDashboard(actor, view));
    const comb = honeycombs.find(({ cells }) => cells.some(({ id }) => id === village.id));
    const cell = comb?.cells.find(({ id }) => id === village.id);
    return {
      town: comb?.id,
      name: cell?.name,
      isClosed: cell?.isClosed,
      located: coverage.located,
    };
  };
  const change = (data: Prisma.SiteUncheckedUpdateInput) =>
    db.site.update({ where: { id: village.id }, data });
  await change({ name: "old", latitude: null, longitude: null });
  const { located } = await seen();
  expect(await seen()).toEqual({ town: township.id, name: "old", isClosed: false, located });
  await change({ name: "new" });
  expect(await seen()).toMatchObject({ name: "new" });
  await change({ closedAt: new Date() });
  expect(await seen()).toMatchObject({ isClosed: true });
  await change({ parentId: sisterTownship.id });
  expect(await seen()).toMatchObject({ town: sisterTownship.id });
  await change({ latitude: 37.8, longitude: 112.5 });
  expect(await seen()).toMatchObject({ located: located + 1 });
});

test.each([
  ["2026-11-10", "2026-11-03", true],
  ["2026-11-10", "2026-10-12", true],
  ["2026-11-10", "2026-10-11", false],
  ["2026-10-31", "2026-10-02", true],
  ["2026-10-31", "2026-10-01", false],
])("on %s a place served on %s last is lively: %s", async (today, day, isLively) => {
  const { village, center } = await aCounty();
  const actor = await aStaff(center.id);
  const none = "00000000-0000-0000-0000-000000000000";
  await db.$executeRaw`
    INSERT INTO count_changes ("siteId", day, "recordedOn", "categoryId", slices, services)
    VALUES (${village.id}::uuid, ${day}::date, ${day}::date, ${none}::uuid, '{DAY,MONTH}', 1)`;
  const lively = async () =>
    (await findDashboard(actor, view, new Date(`${today}T04:00:00Z`)))?.coverage.lively;
  expect(await lively()).toBe(Number(isLively));
  while ((await foldChanges()) > 0);
  expect(await lively()).toBe(Number(isLively));
});
