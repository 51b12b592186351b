import type { PoolClient } from "pg";
import { MENDING } from "@/lib/stats/counting-sql";

/** Counts a county, as its recount would put it right. */
export async function countCounty(client: PoolClient, centerId: string): Promise<void> {
  await client.query("SET LOCAL work_mem = '512MB'");
  await client.query("SET LOCAL jit = off");
  for (const statement of MENDING) await client.query(statement, [centerId]);
  await client.query(`UPDATE scale.counties SET "isCounted" = true WHERE "centerId" = $1`, [
    centerId,
  ]);
}
