import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import pg from "pg";
import { beforeAll, expect, test } from "vitest";
import type { StaffActor } from "@/lib/shared/auth/actor";
import { db } from "@/lib/shared/db/db";
import { foldChanges } from "@/lib/reporting/stats/counting.data";
import type { Dashboard, DashboardView } from "@/lib/reporting/stats/dashboard";
import { toMonth } from "@/lib/reporting/stats/period";
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
  dashboards: { actor: StaffActor; view: DashboardView; dashboard: Dashboard }[];
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
      WHERE measure NOT IN ('siteId', 'slice', 'start', 'recordedOn', 'categoryId') GROUP BY 1, 2) sums
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
 * What a dashboard of a period that runs said then and must say still. Of one that is over it now says what
 * was known at its end; overdue wishes are counted otherwise on purpose (lib/orders/clocks/overdue.ts).
 */
function pickFigures({ figures, places, path }: Pick<Dashboard, "figures" | "places" | "path">) {
  const { counts, registered, waits } = figures;
  return {
    counts,
    registered,
    waits,
    path,
    places: places.map(({ id, figures: f }) => [id, f.counts]),
  };
}

const running = figures.dashboards.filter(
  ({ view }) => view.period.to === toMonth(new Date(figures.now)),
);

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

/** Measures that had no category while the wish had none: now they have that of the wish (2026-11-30). */
const MOVED = ["answersBroken", "overdues"];

/** Puts the measures of `MOVED` of all categories of a place and month into one row. */
function withoutMoves(counts: Counts): Counts {
  const rows: [string, [string, number][]][] = Object.entries(counts).map(([key, row]) => [
    key,
    Object.entries(row).filter(([name]) => !key.includes(CATEGORIES) || !MOVED.includes(name)),
  ]);
  const sums = new Map<string, number>();
  for (const [key, row] of Object.entries(counts)) {
    if (!key.includes(CATEGORIES)) continue;
    for (const name of MOVED) {
      const sum = `${key.split(" ").slice(0, 3).join(" ")} ${name}`;
      sums.set(sum, (sums.get(sum) ?? 0) + (row[name] ?? 0));
    }
  }
  return {
    ...Object.fromEntries(
      rows.flatMap(([key, row]) => (row.length > 0 ? [[key, Object.fromEntries(row)]] : [])),
    ),
    moved: Object.fromEntries([...sums].filter(([, sum]) => sum !== 0)),
  };
}

const CATEGORIES = " MONTH_CATEGORY ";

async function expectOldCounts() {
  expect(withoutMoves(onlyOld(await countsNow()))).toEqual(withoutMoves(onlyOld(figures.counts)));
  expect(await waitsNow()).toEqual(figures.waits);
}

test("has every kind of event in it", async () => {
  const [found] = await db.$queryRaw<{ kinds: number }[]>`
    SELECT count(DISTINCT name)::int AS kinds FROM wish_events`;
  expect(found?.kinds).toBeGreaterThanOrEqual(28);
});

test("each count and each wait is what it was", expectOldCounts);

test.each(running.map((old) => ({ ...old, name: old.actor.siteName, ...old.view })))(
  "the dashboard of $name, $period.from to $period.to, says what it said",
  async ({ actor, view, dashboard }) => {
    const found = await findDashboard(actor, view, new Date(figures.now));
    expect(pickFigures(present(found))).toMatchObject(pickFigures(dashboard));
  },
);

test("a recount finds no difference", async () => {
  const centers = await db.center.findMany({ select: { id: true } });
  expect(centers.length).toBeGreaterThan(5);
  for (const { id } of centers) await expectNoDifference(id);
  while ((await foldChanges()) > 0);
  for (const { id } of centers) await expectNoDifference(id);
  await expectOldCounts();
});
