import type { PoolClient } from "pg";
import { MEND_STATEMENTS } from "@/lib/reporting/stats/counting-sql";

/** Counts counties with the statements that correct counts after a recount. */
export async function countCounties(client: PoolClient, centerIds: string[]): Promise<void> {
  await client.query("SET LOCAL work_mem = '512MB'");
  await client.query("SET LOCAL jit = off");
  for (const statement of MEND_STATEMENTS) await client.query(statement, [centerIds]);
  await client.query(`UPDATE scale.counties SET "isCounted" = true WHERE "centerId" = ANY ($1)`, [
    centerIds,
  ]);
}
