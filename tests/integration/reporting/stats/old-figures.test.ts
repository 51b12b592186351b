import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import pg from "pg";
import { beforeAll, expect, test } from "vitest";
import type { StaffActor } from "@/lib/shared/auth/actor";
import { db } from "@/lib/shared/db/db";
import { foldChanges } from "@/lib/reporting/stats/counting.data";
import type { DashboardView } from "@/lib/reporting/stats/dashboard";
import { findDashboard } from "@/lib/reporting/stats/queries";
import { applyMigrations } from "@/scripts/support/migrations.mjs";
import { expectNoDifference } from "@/tests/support/count-check";
import { present } from "@/tests/support/factories";

// A database as it was before measures were written down in one place (2026-11-29): its tables and
// what was in them, with every kind of event, some of it folded into the counts and some not. It
// comes with what its counts and dashboards said then. All later migrations are applied to it.

type Counts = Record<string, Record<string, number>>;

type Figures = {
  now: string;
  /** By "site slice start category"; measures that are 0 are left out. */
  counts: Counts;
  /** By "site month category step bucket". */
  waits: Record<string, number>;
  dashboards: { actor: StaffActor; view: DashboardView; dashboard: object }[];
};

const read = (name: string) =>
  gunzipSync(readFileSync(`tests/fixtures/before-measures/${name}.gz`)).toString();

const figures = JSON.parse(read("figures.json")) as Figures;

beforeAll(async () => {
  const url = present(process.env.DATABASE_URL);
  const client = new pg.Client(url);
  await client.connect();
  await client.query("DROP SCHEMA public CASCADE; CREATE SCHEMA public");
  await client.query(read("dump.sql"));
  await client.end();
  await applyMigrations(url);
}, 60_000);

async function countsNow(): Promise<Counts> {
  const rows = await db.$queryRaw<{ key: string; counts: Record<string, number> }[]>`
    SELECT key, jsonb_object_agg(measure, sum) FILTER (WHERE sum <> 0) AS counts FROM (
      SELECT concat_ws(' ', "siteId", slice, start, "categoryId") AS key, measure, sum(value::int)::int
      FROM current_counts c, jsonb_each_text(to_jsonb(c)) AS t (measure, value)
      WHERE measure NOT IN ('siteId', 'slice', 'start', 'categoryId') GROUP BY 1, 2) sums
    GROUP BY 1 ORDER BY 1`;
  return Object.fromEntries(rows.map(({ key, counts }) => [key, counts ?? {}]));
}

async function waitsNow(): Promise<Record<string, number>> {
  const rows = await db.$queryRaw<{ key: string; count: number }[]>`
    SELECT concat_ws(' ', "siteId", month, "categoryId", step, bucket) AS key, sum(count)::int AS count
    FROM current_waits GROUP BY 1 HAVING sum(count) <> 0 ORDER BY 1`;
  return Object.fromEntries(rows.map(({ key, count }) => [key, count]));
}

/**
 * Which wishes are late is not counted but read from the wishes; what it means was changed on purpose
 * afterwards (lib/orders/clocks/overdue.ts).
 */
function withoutLate(dashboard: object | null): object {
  const isLate = (key: string) => key === "late" || key === "oldestLate";
  const text = JSON.stringify(dashboard, (key, value: unknown) =>
    isLate(key) ? undefined : value,
  );
  return JSON.parse(text) as object;
}

const oldMeasures = new Set(Object.values(figures.counts).flatMap(Object.keys));

/** Without the measures there were not yet, and without rows that count nothing. */
function onlyOld(counts: Counts): Counts {
  const rows = Object.entries(counts).map(
    ([key, row]) =>
      [key, Object.entries(row).filter(([measure]) => oldMeasures.has(measure))] as const,
  );
  return Object.fromEntries(
    rows.filter(([, row]) => row.length > 0).map(([key, row]) => [key, Object.fromEntries(row)]),
  );
}

async function expectOldCounts() {
  expect(onlyOld(await countsNow())).toEqual(onlyOld(figures.counts));
  expect(await waitsNow()).toEqual(figures.waits);
}

test("has every kind of event in it", async () => {
  const [found] = await db.$queryRaw<{ kinds: number }[]>`
    SELECT count(DISTINCT name)::int AS kinds FROM wish_events`;
  expect(found?.kinds).toBeGreaterThanOrEqual(28);
});

test("each count and each wait is what it was", expectOldCounts);

test.each(figures.dashboards.map((old) => ({ ...old, name: old.actor.siteName, ...old.view })))(
  "the dashboard of $name, $period.from to $period.to, says what it said",
  async ({ actor, view, dashboard }) => {
    const found = await findDashboard(actor, view, new Date(figures.now));
    expect(withoutLate(found)).toMatchObject(withoutLate(dashboard));
  },
);

test("a recount finds no difference, before what is new is folded in and after", async () => {
  const centers = await db.center.findMany({ select: { id: true } });
  expect(centers.length).toBeGreaterThan(5);
  for (const { id } of centers) await expectNoDifference(id);
  expect(await foldChanges()).toBeGreaterThan(0);
  while ((await foldChanges()) > 0);
  for (const { id } of centers) await expectNoDifference(id);
  await expectOldCounts();
});
