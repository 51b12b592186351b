import type { Pool, PoolClient } from "pg";
import { STATEMENTS } from "@/tests/bench/flow/by-hand/statements";

export type Row = Record<string, unknown>;

/** Runs one statement, prepared once a connection. */
export type Run = (name: keyof typeof STATEMENTS, ...values: unknown[]) => Promise<Row[]>;

export function runOn(client: Pool | PoolClient): Run {
  return async (name, ...values) => {
    const { rows } = await client.query<Row>({ name, text: STATEMENTS[name], values });
    return rows;
  };
}

export async function inTransaction<T>(pool: Pool, work: (run: Run) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  const run = runOn(client);
  try {
    await run("begin");
    const result = await work(run);
    await run("commit");
    return result;
  } catch (error) {
    await run("rollback");
    throw error;
  } finally {
    client.release();
  }
}

/** The first row, which must be there. */
export async function one(rows: Promise<Row[]>): Promise<Row> {
  const [row] = await rows;
  if (!row) throw new Error("the floor misses a row");
  return row;
}
