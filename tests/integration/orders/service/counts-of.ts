import { expect } from "vitest";
import { db } from "@/lib/shared/db/db";
import { findDifferences } from "@/lib/reporting/stats/counting.data";
import type { Cast } from "@/tests/support/cast";

/** The counts of the county, by name, and that a recount finds no difference. */
export async function countsOf({ county }: Cast) {
  expect((await findDifferences(db, county.center.id)).examples).toEqual([]);
  const [row] = await db.$queryRaw<Record<string, number>[]>`
    SELECT sum(services)::int AS services, sum(minutes)::int AS minutes, sum("servedOnce")::int AS once,
      sum("promisesKept")::int AS kept, sum("activeVolunteers")::int AS active,
      sum("gradesRecorded")::int AS recorded, sum("nowServed")::int AS served,
      sum("nowInService")::int AS "inService"
    FROM current_counts WHERE "siteId" = ${county.village.id}::uuid AND slice = 'MONTH'`;
  return row;
}
