import { MEASURES } from "@/lib/stats/measures";

/** The columns of all measures. */
export const COLUMNS = MEASURES.map((name) => `"${name}"`).join(", ");

/** Their sums, under their names. */
export const SUMS = MEASURES.map((name) => `sum("${name}")::int AS "${name}"`).join(", ");

/** What follows rows for `counts AS kept`, so that they are added to those there are. */
export const ADD_TO_COUNTS = `ON CONFLICT ("siteId", slice, start, "categoryId") DO UPDATE SET ${MEASURES.map(
  (name) => `"${name}" = kept."${name}" + excluded."${name}"`,
).join(", ")}`;

/** The same for `wait_counts AS kept`. */
export const ADD_TO_WAITS = `ON CONFLICT ("siteId", month, "categoryId", step, bucket)
  DO UPDATE SET count = kept.count + excluded.count`;

/** Adds to the counts of a county ($1) what counting again finds they lack: two statements. */
export const MENDING = [
  `INSERT INTO counts AS kept ("siteId", slice, start, "categoryId", ${COLUMNS})
   SELECT "siteId", slice, start, "categoryId", ${COLUMNS} FROM count_differences
   WHERE "centerId" = $1::uuid ${ADD_TO_COUNTS}`,
  `INSERT INTO wait_counts AS kept ("siteId", month, "categoryId", step, bucket, count)
   SELECT "siteId", month, "categoryId", step, bucket, count FROM wait_differences
   WHERE "centerId" = $1::uuid ${ADD_TO_WAITS}`,
];
