import { readdirSync, readFileSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/shared/db/db";
import { withClient } from "@/scripts/support/client.mjs";
import { applying, currentDefinitions } from "@/scripts/support/definitions.mjs";
import { missingFromMigrations } from "@/scripts/support/write-migration.mjs";
import { Prisma } from "@/prisma/generated/client";

// The functions, triggers and views that the migrations made, against those of prisma/sql.

/** The functions and procedures of the schema but those of an extension. */
const OUR_ROUTINES = Prisma.sql`p.pronamespace = 'public'::regnamespace AND p.prokind IN ('f', 'p')
  AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')`;

/** Everything of the schema that prisma/sql defines, by name, as PostgreSQL says it. */
async function definitions() {
  const rows = await db.$queryRaw<{ name: string; definition: string }[]>`
    SELECT 'function ' || p.oid::regprocedure AS name, pg_get_functiondef(p.oid) AS definition
    FROM pg_proc p WHERE ${OUR_ROUTINES}
    UNION ALL
    SELECT 'view ' || viewname, definition FROM pg_views WHERE schemaname = 'public'
    UNION ALL
    SELECT 'trigger ' || t.tgname || ' on ' || t.tgrelid::regclass,
      pg_get_triggerdef(t.oid) || ' ' || t.tgenabled::text
    FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
    WHERE NOT t.tgisinternal AND c.relnamespace = 'public'::regnamespace`;
  return Object.fromEntries(rows.map(({ name, definition }) => [name, definition]));
}

/** Functions go with the triggers and views that need them. */
async function removeAll() {
  const views = await db.$queryRaw<{ name: string }[]>`
    SELECT quote_ident(viewname) AS name FROM pg_views WHERE schemaname = 'public'`;
  for (const { name } of views) await db.$executeRawUnsafe(`DROP VIEW IF EXISTS ${name} CASCADE`);
  const routines = await db.$queryRaw<{ name: string }[]>`
    SELECT p.oid::regprocedure::text AS name FROM pg_proc p WHERE ${OUR_ROUTINES}`;
  for (const { name } of routines) {
    // One may have gone with another that it calls.
    await db.$executeRawUnsafe(`DROP ROUTINE IF EXISTS ${name} CASCADE`);
  }
}

const url = process.env.DATABASE_URL ?? "";
const applyAll = () => withClient(url, (client) => client.query(applying(currentDefinitions())));

let migrated: Record<string, string>;
beforeAll(async () => {
  migrated = await definitions();
});

test("are the same when prisma/sql is applied over them", async () => {
  expect(Object.keys(migrated).length).toBeGreaterThan(40);
  await applyAll();
  expect(await definitions()).toEqual(migrated);
});

test("are all there when prisma/sql alone makes them", async () => {
  await removeAll();
  expect(await definitions()).toEqual({});
  await applyAll();
  expect(await definitions()).toEqual(migrated);
});

test("are all written in a migration, and so are the tables and the columns of the measures", async () => {
  expect(await missingFromMigrations(url)).toBeUndefined();
});

test("stand in files that name a migration's block only once", () => {
  const folders = readdirSync("prisma/migrations").filter((name) => /^\d/.test(name));
  for (const folder of folders) {
    const sql = readFileSync(`prisma/migrations/${folder}/migration.sql`, "utf8");
    const begun = [...sql.matchAll(/^-- from (.+)$/gm)].map(([, path]) => path);
    const ended = [...sql.matchAll(/^-- end of (.+)$/gm)].map(([, path]) => path);
    expect(begun).toEqual(ended);
    expect(new Set(begun).size).toBe(begun.length);
  }
});
