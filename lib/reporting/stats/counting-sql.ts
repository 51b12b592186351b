import { definitionOf, MEASURES, type Measure } from "@/lib/reporting/stats/measures";

/** SQL: the columns of all measures. */
export const COLUMNS = MEASURES.map((name) => `"${name}"`).join(", ");

/** SQL: the sums of all measures, each named as its measure. */
export const SUMS = MEASURES.map((name) => `sum("${name}")::int AS "${name}"`).join(", ");

/** Volunteers and teams, and who was active: counted from their rows and not from events. */
function isOfMembers(name: Measure): boolean {
  return definitionOf(name).from !== "event_counts";
}

const MEMBER_MEASURES = MEASURES.filter(isOfMembers);

/** SQL: the measures for which `isTaken` holds with the opposite sign, 0 for the others. */
function negatives(isTaken: (name: Measure) => boolean): string {
  return MEASURES.map((name) => `${isTaken(name) ? `-"${name}"` : "0"} AS "${name}"`).join(", ");
}

const HAS_NONZERO = MEASURES.map((name) => `sum("${name}") <> 0`).join(" OR ");

/** SQL that follows an insert into `counts AS kept`: adds the rows to those already stored. */
export const ADD_TO_COUNTS = `ON CONFLICT ("siteId", slice, start, "recordedOn", "categoryId") DO UPDATE SET ${MEASURES.map(
  (name) => `"${name}" = kept."${name}" + excluded."${name}"`,
).join(", ")}`;

/** The same for an insert into `wait_counts AS kept`. */
export const ADD_TO_WAITS = `ON CONFLICT ("siteId", month, "recordedOn", "categoryId", step, bucket)
  DO UPDATE SET count = kept.count + excluded.count`;

const SITES = `SELECT id FROM sites WHERE "centerId" = ANY ($1::uuid[])`;

/** Each place of the counties ($1) with each place above it that counts it. */
const PLACES = `SELECT id, unnest(counted_places(lineage, "centerId")) AS place
  FROM sites WHERE "centerId" = ANY ($1::uuid[])`;

/**
 * The differences between the counts of counties ($1) recomputed from their events and those stored;
 * no rows if all are right. What events count is compared by when it was recorded, people and teams
 * in all: "recordedOn" is then null. Sums by day first: that leaves fewer rows to add up.
 */
export const COUNT_DIFFERENCES = `
  WITH places AS MATERIALIZED (${PLACES}), own AS MATERIALIZED (
    SELECT "siteId", day, "recordedOn", "categoryId", slices, ${SUMS} FROM all_changes
    WHERE "centerId" = ANY ($1::uuid[]) GROUP BY 1, 2, 3, 4, 5
  ), days AS MATERIALIZED (
    SELECT place AS "siteId", day, "recordedOn", ${SUMS}
    FROM own JOIN places ON id = "siteId" WHERE 'DAY' = ANY (slices) GROUP BY 1, 2, 3
  ), categories AS (
    SELECT "siteId", month_of(day) AS month, month_of("recordedOn") AS "recordedOn", "categoryId", ${SUMS}
    FROM own WHERE 'MONTH_CATEGORY' = ANY (slices) GROUP BY 1, 2, 3, 4
  ), stored AS (
    SELECT "siteId", slice, start, "recordedOn", "categoryId", ${COLUMNS}
    FROM current_counts WHERE "siteId" IN (${SITES})
  )
  SELECT "siteId", slice, start, "recordedOn", "categoryId", ${SUMS}
  FROM (
    SELECT "siteId", 'DAY'::"CountSlice" AS slice, day AS start, "recordedOn", no_category() AS "categoryId", ${COLUMNS} FROM days
    UNION ALL
    SELECT "siteId", 'MONTH', month_of(day), month_of("recordedOn"), no_category(), ${SUMS} FROM days GROUP BY 1, 3, 4
    UNION ALL
    SELECT place, 'MONTH_CATEGORY', month, "recordedOn", "categoryId", ${SUMS}
    FROM categories JOIN places ON id = "siteId" GROUP BY 1, 3, 4, 5
    UNION ALL
    SELECT "siteId", slice, start, "recordedOn", "categoryId", ${negatives((name) => !isOfMembers(name))} FROM stored
    UNION ALL
    SELECT "siteId", slice, start, NULL, "categoryId", ${negatives(isOfMembers)} FROM stored
    WHERE ${MEMBER_MEASURES.map((name) => `"${name}" <> 0`).join(" OR ")}
  ) both_ways
  GROUP BY 1, 2, 3, 4, 5 HAVING ${HAS_NONZERO}`;

/** The same for the waits, which are counted at each place, and by category at the center. */
export const WAIT_DIFFERENCES = `
  WITH places AS MATERIALIZED (${PLACES}), own AS MATERIALIZED (
    SELECT "siteId", month_of(day) AS month, month_of("recordedOn") AS "recordedOn", "categoryId", step, bucket,
      sum(waits)::int AS count
    FROM event_waits WHERE "centerId" = ANY ($1::uuid[]) GROUP BY 1, 2, 3, 4, 5, 6
  )
  SELECT "siteId", month, "recordedOn", "categoryId", step, bucket, sum(count)::int AS count
  FROM (
    SELECT place AS "siteId", month, "recordedOn", no_category() AS "categoryId", step, bucket, count
    FROM own JOIN places ON id = "siteId"
    UNION ALL
    SELECT "centerId", month, "recordedOn", "categoryId", step, bucket, count
    FROM own JOIN sites ON id = "siteId" WHERE "categoryId" <> no_category()
    UNION ALL
    SELECT "siteId", month, "recordedOn", "categoryId", step, bucket, -count
    FROM current_waits WHERE "siteId" IN (${SITES})
  ) both_ways
  GROUP BY 1, 2, 3, 4, 5, 6 HAVING sum(count) <> 0`;

/** Two statements that add the differences to the counts of counties ($1). */
export const MEND_STATEMENTS = [
  `INSERT INTO counts AS kept ("siteId", slice, start, "recordedOn", "categoryId", ${COLUMNS})
   SELECT "siteId", slice, start, coalesce("recordedOn", start), "categoryId", ${SUMS}
   FROM (${COUNT_DIFFERENCES}) found GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 2, 3, 4, 5 ${ADD_TO_COUNTS}`,
  `INSERT INTO wait_counts AS kept ("siteId", month, "recordedOn", "categoryId", step, bucket, count)
   SELECT * FROM (${WAIT_DIFFERENCES}) found ORDER BY 1, 2, 3, 5, 4, 6 ${ADD_TO_WAITS}`,
];
