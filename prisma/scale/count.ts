import type { PoolClient } from "pg";
import { MEASURES } from "@/lib/stats/measures";

const COLUMNS = MEASURES.map((name) => `"${name}"`).join(", ");
const ADDED = MEASURES.map((name) => `"${name}" = kept."${name}" + excluded."${name}"`).join(", ");

/** Counts a county: adds to its counts what counting again finds they lack, the one definition. */
export async function countCounty(client: PoolClient, centerId: string): Promise<void> {
  await client.query("SET LOCAL work_mem = '512MB'");
  await client.query("SET LOCAL jit = off");
  await client.query(
    `INSERT INTO counts AS kept ("siteId", slice, start, "categoryId", ${COLUMNS})
     SELECT "siteId", slice, start, "categoryId", ${COLUMNS} FROM count_differences WHERE "centerId" = $1
     ON CONFLICT ("siteId", slice, start, "categoryId") DO UPDATE SET ${ADDED}`,
    [centerId],
  );
  await client.query(
    `INSERT INTO wait_counts AS kept ("siteId", month, "categoryId", step, bucket, count)
     SELECT "siteId", month, "categoryId", step, bucket, count FROM wait_differences WHERE "centerId" = $1
     ON CONFLICT ("siteId", month, "categoryId", step, bucket) DO UPDATE SET count = kept.count + excluded.count`,
    [centerId],
  );
  await client.query(`UPDATE scale.counties SET "isCounted" = true WHERE "centerId" = $1`, [
    centerId,
  ]);
}
