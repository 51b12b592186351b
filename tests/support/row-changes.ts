import { db } from "@/lib/shared/db/db";

/** Tables in which a refused request may leave a trace, with the reason. */
const LEFT_OUT = ["_prisma_migrations", "rate_limits"]; // tries are counted, also those refused

/**
 * From now on notes every row that is written in the database of this file of tests, by triggers on
 * each table, which also fire where a session has the others switched off: a refused request is then
 * seen to change nothing without reading all rows each time.
 */
export async function watchRows(): Promise<void> {
  const tables = await listTables();
  await db.$executeRaw`CREATE TABLE row_changes (name text NOT NULL)`;
  await db.$executeRaw`
    CREATE FUNCTION note_row() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN INSERT INTO row_changes VALUES (TG_TABLE_NAME); RETURN NULL; END $$`;
  for (const name of tables) {
    await db.$executeRawUnsafe(`
      CREATE TRIGGER zz_note_row AFTER INSERT OR UPDATE OR DELETE ON "${name}"
      FOR EACH ROW EXECUTE FUNCTION note_row()`);
    await db.$executeRawUnsafe(`
      CREATE TRIGGER zz_note_truncate AFTER TRUNCATE ON "${name}"
      FOR EACH STATEMENT EXECUTE FUNCTION note_row()`);
    await db.$executeRawUnsafe(`
      ALTER TABLE "${name}" ENABLE ALWAYS TRIGGER zz_note_row,
        ENABLE ALWAYS TRIGGER zz_note_truncate`);
  }
}

/**
 * How many rows of each table were written since the last call, in transactions that were not undone.
 * Forgets them, so that the next call has few to count.
 */
export async function takeRowChanges(): Promise<Record<string, number>> {
  const rows = await db.$queryRaw<{ name: string; count: number }[]>`
    SELECT name, count(*)::int AS count FROM row_changes GROUP BY name`;
  if (rows.length > 0) await db.$executeRaw`TRUNCATE row_changes`;
  return Object.fromEntries(rows.map(({ name, count }) => [name, count]));
}

async function listTables(): Promise<string[]> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT relname AS name FROM pg_class
    WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relname <> ALL (${LEFT_OUT})
    ORDER BY relname`;
  return tables.map(({ name }) => name);
}
