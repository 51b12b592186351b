import { db } from "@/lib/shared/db/db";

/** Tables in which a refused request may leave a trace, with the reason. */
const LEFT_OUT = ["_prisma_migrations", "rate_limits"]; // tries are counted, also those refused

/**
 * From now on notes every row that is written in the database of this file of tests, by a trigger on
 * each table: a refused request is then seen to change nothing without reading all rows each time.
 */
export async function watchRows(): Promise<void> {
  await db.$executeRaw`CREATE TABLE row_changes (name text NOT NULL)`;
  await db.$executeRaw`
    CREATE FUNCTION note_row() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN INSERT INTO row_changes VALUES (TG_TABLE_NAME); RETURN NULL; END $$`;
  for (const name of await listTables()) {
    await db.$executeRawUnsafe(`
      CREATE TRIGGER zz_note_row AFTER INSERT OR UPDATE OR DELETE ON "${name}"
      FOR EACH ROW EXECUTE FUNCTION note_row()`);
  }
}

/** How many rows of each table were written since `watchRows()`, in transactions that were not undone. */
export async function countRowChanges(): Promise<Record<string, number>> {
  const rows = await db.$queryRaw<{ name: string; count: number }[]>`
    SELECT name, count(*)::int AS count FROM row_changes GROUP BY name`;
  return Object.fromEntries(rows.map(({ name, count }) => [name, count]));
}

/** For each table the number of its rows and a sum over their hashes. Reads every row. */
export async function databaseDigest(): Promise<Record<string, string>> {
  const tables = await listTables();
  const statement = tables.map(
    (name) => `SELECT '${name}' AS name,
      count(*) || ' ' || coalesce(sum(hashtextextended(each::text, 0)), 0) AS digest
    FROM "${name}" AS each`,
  );
  const rows = await db.$queryRawUnsafe<{ name: string; digest: string }[]>(
    statement.join(" UNION ALL "),
  );
  return Object.fromEntries(rows.map(({ name, digest }) => [name, digest]));
}

async function listTables(): Promise<string[]> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT relname AS name FROM pg_class
    WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relname <> ALL (${LEFT_OUT})
    ORDER BY relname`;
  return tables.map(({ name }) => name).filter((name) => name !== "row_changes");
}
