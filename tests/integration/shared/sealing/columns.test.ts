import { expect, test } from "vitest";
import { db } from "@/lib/shared/db/db";
import { KEY_TABLES, NOT_PERSONAL, PERSONAL_COLUMNS } from "@/lib/shared/sealing/personal-columns";

/** Types that hold no text: ids, numbers, moments, what is one of a list. Days may be days of birth. */
const WITHOUT_TEXT = ["uuid", "integer", "bigint", "smallint", "double precision", "boolean"];

async function listColumns(): Promise<string[]> {
  const rows = await db.$queryRaw<{ column: string }[]>`
    SELECT c.table_name || '.' || c.column_name AS column FROM information_schema.columns c
    JOIN information_schema.tables USING (table_schema, table_name)
    LEFT JOIN pg_type e ON e.typname = c.udt_name AND e.typtype = 'e'
    WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name <> '_prisma_migrations'
      AND e.oid IS NULL AND c.udt_name NOT IN ('timestamptz', '_uuid')
      AND NOT EXISTS (SELECT FROM pg_type a JOIN pg_type i ON i.oid = a.typelem
        WHERE a.typname = c.udt_name AND i.typtype = 'e')
      AND c.data_type <> ALL (${WITHOUT_TEXT}) ORDER BY 1`;
  return rows.map(({ column }) => column);
}

const known = new Set<string>([...Object.keys(PERSONAL_COLUMNS), ...NOT_PERSONAL]);

test("every column that could hold something personal has a rule, or is said to hold nothing", async () => {
  expect((await listColumns()).filter((column) => !known.has(column))).toEqual([]);
});

test("a new column without a rule is found", async () => {
  await db.$executeRaw`ALTER TABLE volunteers ADD COLUMN "bloodGroup" text, ADD COLUMN "bornOn" date`;
  const found = (await listColumns()).filter((column) => !known.has(column));
  expect(found).toEqual(["volunteers.bloodGroup", "volunteers.bornOn"]);
  await db.$executeRaw`ALTER TABLE volunteers DROP COLUMN "bloodGroup", DROP COLUMN "bornOn"`;
});

test("the list names no column that is not there", async () => {
  const rows = await db.$queryRaw<{ column: string }[]>`
    SELECT table_name || '.' || column_name AS column FROM information_schema.columns
    WHERE table_schema = 'public'`;
  const there = new Set(rows.map(({ column }) => column));
  expect([...known].filter((column) => !there.has(column))).toEqual([]);
});

test("what is sealed is sealed by the database's word too: each such column is in a check", async () => {
  const sealed = Object.entries(PERSONAL_COLUMNS)
    .filter(([, { protection }]) => protection === "SEALED")
    .map(([column]) => column);
  const checks = await db.$queryRaw<{ rule: string; table: string }[]>`
    SELECT conrelid::regclass::text AS table, pg_get_constraintdef(oid) AS rule FROM pg_constraint
    WHERE conname LIKE '%_are_sealed' AND convalidated`;
  const isChecked = (name: string) => {
    const [table = "", column = ""] = name.split(".");
    return checks.some((check) => check.table === table && check.rule.includes(`"${column}"`));
  };
  expect(sealed.filter((column) => !isChecked(column))).toEqual([]);
});

test("every table with a key is one whose keys are rotated", () => {
  const keys = Object.keys(PERSONAL_COLUMNS).filter((column) => column.endsWith(".personKey"));
  expect(keys.sort()).toEqual(KEY_TABLES.map((table) => `${table}.personKey`).sort());
});
