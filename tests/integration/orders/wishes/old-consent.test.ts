import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import pg from "pg";
import { expect, test } from "vitest";
import { db } from "@/lib/shared/db/db";
import { listFulfilled, listWall } from "@/lib/public/wall/queries";
import { applyMigrations } from "@/scripts/support/migrations.mjs";
import { present } from "@/tests/support/factories";

test("no wish of before the question stands on the wall, and none counts as asked", async () => {
  const url = present(process.env.DATABASE_URL);
  const client = new pg.Client(url);
  await client.connect();
  await client.query("DROP SCHEMA public CASCADE; CREATE SCHEMA public");
  await client.query(
    gunzipSync(readFileSync("tests/fixtures/before-measures/dump.sql.gz")).toString(),
  );
  const before = await client.query(`SELECT FROM public.wishes WHERE "isPublic"`);
  expect(before.rowCount).toBeGreaterThan(0);
  await client.end();
  await applyMigrations(url);

  expect(await db.wish.count()).toBeGreaterThan(0);
  expect(
    await db.wish.count({ where: { OR: [{ isPublic: true }, { NOT: { hasConsent: null } }] } }),
  ).toBe(0);
  for (const { id } of await db.center.findMany({ select: { id: true } })) {
    expect((await listWall(id, {})).wishes).toEqual([]);
    expect(await listFulfilled(id, 10)).toEqual([]);
  }
});
