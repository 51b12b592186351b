import { beforeAll, expect, test } from "vitest";
import { listCapacity } from "@/lib/desk/capacity/queries";
import { listDue } from "@/lib/desk/queues/due-queries.data";
import { countQueues, listPlaces, listWishes } from "@/lib/desk/queues/queries";
import {
  isDueWithin,
  isOverdue,
  overdueAt,
  overdueSince,
  type DueWindow,
} from "@/lib/orders/clocks/overdue";
import {
  isDueSql,
  isOverdueSql,
  OVERDUE_SINCE,
  promisesDue,
  stepsDue,
} from "@/lib/orders/clocks/overdue.data";
import { findDashboard } from "@/lib/reporting/stats/queries";
import { db } from "@/lib/shared/db/db";
import { later } from "@/lib/shared/days/durations";
import { WishStatus } from "@/prisma/generated/enums";
import { aCast, type Cast } from "@/tests/support/cast";
import { present } from "@/tests/support/factories";
import { aWishIn, type Scene } from "@/tests/support/scenes";

/** A Wednesday evening in China, long after all limits that the commands set. */
const NOW = new Date("2031-03-05T18:00:00.000+08:00");

let cast: Cast;
let ids: string[];

/** Wishes of every status, with each clock before, at and after this very millisecond. */
beforeAll(async () => {
  cast = await aCast();
  ids = [];
  const scenes: [WishStatus, Scene][] = [
    ...Object.values(WishStatus).map((status): [WishStatus, Scene] => [status, {}]),
    ["DISPATCHED", { asked: "POOL" }],
    ["APPROVED", { isPaused: true }],
  ];
  for (const [status, scene] of scenes) {
    for (const [step, promise] of OFFSETS) {
      const { id } = await aWishIn(status, cast, scene);
      ids.push(id);
      await db.wish.update({
        where: { id },
        data: { ...dueIn("step", step), ...dueIn("promise", promise) },
      });
    }
  }
}, 120_000);

const OFFSETS = [
  [0, null],
  [null, 0],
  [-1, 1],
  [1, -1],
  [1, null],
  [-1, -2],
] as const;

function dueIn(clock: "step" | "promise", ms: number | null) {
  const due = ms === null ? null : later(NOW, ms);
  const unit = due && ("HOURS" as const);
  return clock === "step"
    ? { stepDueAt: due, stepUnit: unit }
    : { promisedAt: due, promiseUnit: unit };
}

function everyWish() {
  return db.wish.findMany({ where: { id: { in: ids } }, orderBy: { id: "asc" } });
}

const WINDOWS: DueWindow[] = [
  overdueAt(NOW),
  { after: NOW, until: later(NOW, 1) },
  { after: later(NOW, -1), until: NOW },
];

test("the rule, the filter and the SQL find the same wishes, to the millisecond", async () => {
  const wishes = await everyWish();
  for (const window of WINDOWS) {
    const byRule = wishes.filter((wish) => isDueWithin(wish, window)).map(({ id }) => id);
    const byFilter = await db.wish.findMany({
      where: { id: { in: ids }, OR: [stepsDue(window), promisesDue(window)] },
      orderBy: { id: "asc" },
    });
    const bySql = await db.$queryRaw<{ id: string }[]>`
      SELECT id FROM wishes WHERE id = ANY (${ids}::uuid[]) AND ${isDueSql(window)} ORDER BY id`;
    expect(byRule.length).toBeGreaterThan(0);
    expect(byFilter.map(({ id }) => id)).toEqual(byRule);
    expect(bySql.map(({ id }) => id)).toEqual(byRule);
  }
});

test("since when is the same in SQL", async () => {
  const late = (await everyWish()).filter((wish) => isOverdue(wish, NOW));
  const rows = await db.$queryRaw<{ since: Date }[]>`
    SELECT ${OVERDUE_SINCE} AS since FROM wishes
    WHERE id = ANY (${ids}::uuid[]) AND ${isOverdueSql(NOW)} ORDER BY id`;
  expect(rows.map(({ since }) => since)).toEqual(late.map((wish) => overdueSince(wish, NOW)));
});

test("desk, capacity and dashboard count the same as overdue at that very millisecond", async () => {
  const { county } = cast;
  const wishes = await db.wish.findMany({ where: { centerId: county.center.id } });
  const late = wishes.filter((wish) => isOverdue(wish, NOW)).length;
  const places = await listPlaces(cast.center);

  const { groups } = await listDue(cast.center, places, NOW);
  const loads = await listCapacity(cast.center, NOW);
  const view = { due: "overdue", queue: "all" } as const;
  const { due } = await countQueues(cast.center, view, places, NOW);
  const listed = await listWishes(cast.center, view, places, NOW);
  const period = { from: "2031-03", to: "2031-03" };
  const dashboard = await findDashboard(cast.center, { period, figure: "asked" }, NOW);

  expect(late).toBeGreaterThan(ids.length / 4);
  expect({
    due,
    listed: listed.rows.length,
    dueList: groups.overdue.length,
    capacity: loads.reduce((sum, { overdue }) => sum + overdue, 0),
    dashboard: present(dashboard).figures.late,
  }).toEqual({
    due: late,
    listed: Math.min(late, 25),
    dueList: late,
    capacity: late,
    dashboard: late,
  });
});
