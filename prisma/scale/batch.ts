import type { ClientBase } from "pg";
import { refuse } from "@/prisma/scale/refuse";
import { sqlOf } from "@/prisma/scale/sql";

/** Wishes of a county in a month, by their numbers within both. */
export type Part = { county: number; month: string; first: number; last: number };

/** What is made in one transaction. */
export type Batch = Part[];

/**
 * Adds a batch with all that has happened to it. Row by row the triggers would take most of the
 * time: they are off here, and what they hold is checked for the whole batch before it is written.
 */
export async function addBatch(client: ClientBase, batch: Batch): Promise<void> {
  await makeBatch(client, batch);
  await checkBatch(client);
  await client.query("SET LOCAL session_replication_role = replica");
  await client.query(sqlOf("write"));
}

/** Makes the rows of a batch in tables of this transaction. */
export async function makeBatch(client: ClientBase, batch: Batch): Promise<void> {
  await client.query("SET LOCAL work_mem = '128MB'");
  // New tables have no statistics: they would be taken for small, and walked through row by row.
  await client.query("SET LOCAL enable_nestloop = off");
  await client.query("SET LOCAL jit = off");
  await client.query(
    "CREATE TEMP TABLE batch_parts (county int, month date, first int, last int) ON COMMIT DROP",
  );
  await client.query(
    "INSERT INTO batch_parts SELECT * FROM unnest($1::int[], $2::date[], $3::int[], $4::int[])",
    (["county", "month", "first", "last"] as const).map((key) => batch.map((part) => part[key])),
  );
  await client.query(sqlOf("batch"));
}

/** Fails with the names of the rules that a row of the batch breaks. */
export async function checkBatch(client: ClientBase): Promise<void> {
  const { rows } = await client.query<{ rule: string }>(sqlOf("checks"));
  const rules = new Set(rows.map(({ rule }) => rule));
  if (rules.size > 0) refuse(`The generated wishes break ${[...rules].join(", ")}.`);
}
