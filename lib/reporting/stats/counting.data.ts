import "server-only";
import { db, type Transaction } from "@/lib/shared/db/db";
import {
  ADD_TO_COUNTS,
  ADD_TO_WAITS,
  COLUMNS,
  COUNT_DIFFERENCES,
  MEND_STATEMENTS,
  SUMS,
  WAIT_DIFFERENCES,
} from "@/lib/reporting/stats/counting-sql";
import { Prisma } from "@/prisma/generated/client";

/** The columns of all measures, as SQL. */
const MEASURE_COLUMNS = Prisma.raw(COLUMNS);

/** SQL: the sums of all measures, each named as its measure. */
export const MEASURE_SUMS = Prisma.raw(SUMS);

/** Only one transaction at a time writes counts; the trigger `sites_take_their_counts` takes the same lock. */
async function lockCounts(tx: Transaction): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('counts'))`;
}

const CHANGES_PER_FOLD = 2000;

/**
 * Adds up to 2,000 of the oldest changes to the counts of their places and deletes them. Returns how
 * many it took. Readers see each change once: before among the changes, after in the counts.
 */
export function foldChanges(): Promise<number> {
  return db.$transaction(async (tx) => {
    await lockCounts(tx);
    const [folded] = await tx.$queryRaw<{ count: number }[]>`
      WITH taken AS (
        DELETE FROM count_changes
        WHERE id IN (SELECT id FROM count_changes ORDER BY id LIMIT ${CHANGES_PER_FOLD}) RETURNING id
      ), counted AS (
        INSERT INTO counts AS kept ("siteId", slice, start, "recordedOn", "categoryId", ${MEASURE_COLUMNS})
        SELECT "siteId", slice, start, "recordedOn", "categoryId", ${MEASURE_SUMS} FROM new_counts
        WHERE id IN (SELECT id FROM taken) GROUP BY 1, 2, 3, 4, 5
        ${Prisma.raw(ADD_TO_COUNTS)}
      ), waited AS (
        INSERT INTO wait_counts AS kept ("siteId", month, "recordedOn", "categoryId", step, bucket, count)
        SELECT "siteId", month, "recordedOn", "categoryId", step, bucket, sum(count) FROM new_waits
        WHERE id IN (SELECT id FROM taken) GROUP BY 1, 2, 3, 4, 5, 6
        ${Prisma.raw(ADD_TO_WAITS)}
      )
      SELECT count(*)::int AS count FROM taken`;
    return folded?.count ?? 0;
  });
}

/** A row of counts that disagrees with the events; its numbers are what has to be added. */
export type Difference = Record<string, string | number>;

/** Recounts a county from its events. Returns the number of events and of wrong rows (0 if all is right), and 20 examples. */
export async function findDifferences(
  tx: Transaction,
  centerId: string,
): Promise<{ events: number; differences: number; examples: Difference[] }> {
  const [row] = await tx.$queryRawUnsafe<
    { events: number; differences: number; examples: Difference[] }[]
  >(
    `WITH found AS (
      SELECT to_jsonb(d) AS row FROM (${COUNT_DIFFERENCES}) d
      UNION ALL
      SELECT to_jsonb(d) FROM (${WAIT_DIFFERENCES}) d
    )
    SELECT
      (SELECT count(*)::int FROM wish_events e JOIN wishes w ON w.id = e."wishId"
        WHERE w."centerId" = ANY ($1::uuid[])) AS events,
      (SELECT count(*)::int FROM found) AS differences,
      (SELECT coalesce(jsonb_agg(row), '[]') FROM (SELECT row FROM found LIMIT 20) first) AS examples`,
    [centerId],
  );
  return row ?? { events: 0, differences: 0, examples: [] };
}

/** Corrects the counts of a county to what its events say. */
export async function mendCounts(tx: Transaction, centerId: string): Promise<void> {
  await lockCounts(tx);
  for (const statement of MEND_STATEMENTS) await tx.$executeRawUnsafe(statement, [centerId]);
}
