import { MEASURES } from "@/lib/reporting/stats/measures";

/** SQL: the columns of all measures. */
export const COLUMNS = MEASURES.map((name) => `"${name}"`).join(", ");

/** SQL: the sums of all measures, each named as its measure. */
export const SUMS = MEASURES.map((name) => `sum("${name}")::int AS "${name}"`).join(", ");

const NEGATIVES = MEASURES.map((name) => `-"${name}" AS "${name}"`).join(", ");
const HAS_NONZERO = MEASURES.map((name) => `sum("${name}") <> 0`).join(" OR ");

/** SQL that follows an insert into `counts AS kept`: adds the rows to those already stored. */
export const ADD_TO_COUNTS = `ON CONFLICT ("siteId", slice, start, "categoryId") DO UPDATE SET ${MEASURES.map(
  (name) => `"${name}" = kept."${name}" + excluded."${name}"`,
).join(", ")}`;

/** The same for an insert into `wait_counts AS kept`. */
export const ADD_TO_WAITS = `ON CONFLICT ("siteId", month, "categoryId", step, bucket)
  DO UPDATE SET count = kept.count + excluded.count`;

const SITES = `SELECT id FROM sites WHERE "centerId" = ANY ($1::uuid[])`;

/** Each place of the counties ($1) with each place above it that counts it. */
const PLACES = `SELECT id, unnest(counted_places(lineage, "centerId")) AS place
  FROM sites WHERE "centerId" = ANY ($1::uuid[])`;

/**
 * The differences between the counts of counties ($1) recomputed from their events and those stored;
 * no rows if all are right. Sums by day first: that leaves fewer rows to add up.
 */
export const COUNT_DIFFERENCES = `
  WITH places AS MATERIALIZED (${PLACES}), own AS MATERIALIZED (
    SELECT "siteId", day, "categoryId", slices, ${SUMS} FROM all_changes
    WHERE "centerId" = ANY ($1::uuid[]) GROUP BY 1, 2, 3, 4
  ), days AS MATERIALIZED (
    SELECT place AS "siteId", day, ${SUMS}
    FROM own JOIN places ON id = "siteId" WHERE 'DAY' = ANY (slices) GROUP BY 1, 2
  ), categories AS (
    SELECT "siteId", month_of(day) AS month, "categoryId", ${SUMS}
    FROM own WHERE 'MONTH_CATEGORY' = ANY (slices) GROUP BY 1, 2, 3
  )
  SELECT "siteId", slice, start, "categoryId", ${SUMS}
  FROM (
    SELECT "siteId", 'DAY'::"CountSlice" AS slice, day AS start, no_category() AS "categoryId", ${COLUMNS} FROM days
    UNION ALL
    SELECT "siteId", 'MONTH', month_of(day), no_category(), ${SUMS} FROM days GROUP BY 1, 3
    UNION ALL
    SELECT place, 'MONTH_CATEGORY', month, "categoryId", ${SUMS}
    FROM categories JOIN places ON id = "siteId" GROUP BY 1, 3, 4
    UNION ALL
    SELECT "siteId", slice, start, "categoryId", ${NEGATIVES} FROM current_counts WHERE "siteId" IN (${SITES})
  ) both_ways
  GROUP BY 1, 2, 3, 4 HAVING ${HAS_NONZERO}`;

/** The same for the waits, which are counted at each place, and by category at the center. */
export const WAIT_DIFFERENCES = `
  WITH places AS MATERIALIZED (${PLACES}), own AS MATERIALIZED (
    SELECT "siteId", month_of(day) AS month, "categoryId", step, bucket, count(*)::int AS count
    FROM event_waits WHERE "centerId" = ANY ($1::uuid[]) GROUP BY 1, 2, 3, 4, 5
  )
  SELECT "siteId", month, "categoryId", step, bucket, sum(count)::int AS count
  FROM (
    SELECT place AS "siteId", month, no_category() AS "categoryId", step, bucket, count
    FROM own JOIN places ON id = "siteId"
    UNION ALL
    SELECT "centerId", month, "categoryId", step, bucket, count
    FROM own JOIN sites ON id = "siteId" WHERE "categoryId" <> no_category()
    UNION ALL
    SELECT "siteId", month, "categoryId", step, bucket, -count FROM current_waits WHERE "siteId" IN (${SITES})
  ) both_ways
  GROUP BY 1, 2, 3, 4, 5 HAVING sum(count) <> 0`;

/** Two statements that add the differences to the counts of counties ($1). */
export const MEND_STATEMENTS = [
  `INSERT INTO counts AS kept ("siteId", slice, start, "categoryId", ${COLUMNS})
   SELECT * FROM (${COUNT_DIFFERENCES}) found ORDER BY 1, 2, 3, 4 ${ADD_TO_COUNTS}`,
  `INSERT INTO wait_counts AS kept ("siteId", month, "categoryId", step, bucket, count)
   SELECT * FROM (${WAIT_DIFFERENCES}) found ORDER BY 1, 2, 4, 3, 5 ${ADD_TO_WAITS}`,
];
