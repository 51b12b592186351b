import type { Client } from "pg";
import { MEASURES } from "@/lib/reporting/stats/measures";

const SUMS = MEASURES.map((name) => `sum("${name}") AS "${name}"`).join(", ");

/** The figures of the city, county by county and month by month, straight from the events. */
export async function measureStraightSql(client: Client): Promise<number> {
  const start = performance.now();
  await client.query(
    `SELECT s."centerId", month_of(e.day) AS month, ${SUMS}
     FROM event_counts e JOIN sites s ON s.id = e."siteId"
     GROUP BY 1, 2`,
  );
  return performance.now() - start;
}
