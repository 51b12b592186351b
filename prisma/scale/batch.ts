import type { ClientBase } from "pg";
import { refuse } from "@/prisma/scale/refuse";
import { readSql } from "@/prisma/scale/sql";

/** Wishes of a county in a month: those numbered from `first` to `last`. */
export type Part = { county: number; month: string; first: number; last: number };

/** The parts made in one transaction. */
export type Batch = Part[];

/**
 * Adds the wishes of a batch with their events. The triggers would take most of the time, row by row:
 * they are off here, and their rules are checked for the batch at once before it is written.
 */
export async function addBatch(client: ClientBase, batch: Batch): Promise<void> {
  await makeBatch(client, batch);
  await checkBatch(client);
  await client.query("SET LOCAL session_replication_role = replica");
  await client.query(readSql("write"));
}

/** Makes the rows of a batch in temporary tables. */
export async function makeBatch(client: ClientBase, batch: Batch): Promise<void> {
  await client.query("SET LOCAL work_mem = '128MB'");
  // New tables have no statistics: the planner would take them for small and use nested loops.
  await client.query("SET LOCAL enable_nestloop = off");
  await client.query("SET LOCAL jit = off");
  await client.query(
    "CREATE TEMP TABLE batch_parts (county int, month date, first int, last int) ON COMMIT DROP",
  );
  await client.query(
    "INSERT INTO batch_parts SELECT * FROM unnest($1::int[], $2::date[], $3::int[], $4::int[])",
    (["county", "month", "first", "last"] as const).map((key) => batch.map((part) => part[key])),
  );
  await client.query(readSql("batch"));
}

/** Throws a Refusal with the names of the rules that rows of the batch break. */
export async function checkBatch(client: ClientBase): Promise<void> {
  const { rows } = await client.query<{ rule: string }>(readSql("checks"));
  const rules = new Set(rows.map(({ rule }) => rule));
  if (rules.size > 0) refuse(`The generated wishes break ${[...rules].join(", ")}.`);
}
