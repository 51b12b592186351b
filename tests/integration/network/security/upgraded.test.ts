import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import pg from "pg";
import { expect, test } from "vitest";
import { db } from "@/lib/shared/db/db";
import { applyMigrations } from "@/scripts/support/migrations.mjs";
import { present } from "@/tests/support/factories";

const DUMP = "tests/fixtures/before-measures/dump.sql.gz";

test("who administered a place before the roles were apart holds all three, and nobody else one", async () => {
  const url = present(process.env.DATABASE_URL);
  const client = new pg.Client(url);
  await client.connect();
  await client.query("DROP SCHEMA public CASCADE; CREATE SCHEMA public");
  await client.query(gunzipSync(readFileSync(DUMP)).toString());
  await client.query(
    `UPDATE public.staff SET "isAdmin" = (id IN (SELECT min(id::text)::uuid FROM public.staff))`,
  );
  await client.end();
  await applyMigrations(url);
  const staff = await db.staff.findMany({ orderBy: { id: "asc" } });
  expect(staff.length).toBeGreaterThan(1);
  const [admin, ...others] = staff;
  const all = { isAdmin: true, isSecurityAdmin: true, isAuditAdmin: true };
  expect(admin).toMatchObject({ ...all, mustChangePassword: false });
  for (const other of others) {
    expect(other).toMatchObject({ isAdmin: false, isSecurityAdmin: false, isAuditAdmin: false });
  }
}, 60_000);
