import type { Client } from "pg";

/** The tables that are filled in bulk, `counts` last. */
const FILLED = ["wishes", "wish_words", "wish_events", "assignments", "seats", "counts"];

/**
 * Drops the indexes of the tables filled in bulk, except primary keys: building them at the end costs a
 * fraction of maintaining them. Their definitions are stored first, so that a run after an interruption
 * restores them.
 */
export async function takeIndexesAway(client: Client): Promise<void> {
  await client.query("BEGIN");
  const { rows } = await client.query<{ name: string }>(
    `INSERT INTO scale.indexes
     SELECT i.indexrelid::regclass::text, i.indrelid::regclass::text, pg_get_indexdef(i.indexrelid)
     FROM pg_index i
     WHERE NOT i.indisprimary AND i.indrelid::regclass::text = ANY ($1)
     RETURNING name`,
    [FILLED],
  );
  for (const { name } of rows) await client.query(`DROP INDEX ${name}`);
  await client.query("COMMIT");
}

/** Restores the dropped indexes of some tables. Unique ones fail on duplicate rows. */
export async function putIndexesBack(
  client: Client,
  of: "wishes" | "counts",
  onProgress: (done: { made: number; wanted: number }) => void,
): Promise<void> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `SELECT name, definition FROM scale.indexes WHERE ("table" = 'counts') = $1`,
    [of === "counts"],
  );
  await client.query("SET maintenance_work_mem = '512MB'");
  for (const [index, { name, definition }] of rows.entries()) {
    await client.query("BEGIN");
    await client.query(definition);
    await client.query("DELETE FROM scale.indexes WHERE name = $1", [name]);
    await client.query("COMMIT");
    onProgress({ made: index + 1, wanted: rows.length });
  }
}
