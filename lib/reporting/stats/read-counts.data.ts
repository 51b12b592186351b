import "server-only";
import { isOverdueSql, OVERDUE_SINCE } from "@/lib/orders/clocks/overdue.data";
import { MEASURE_SUMS } from "@/lib/reporting/stats/counting.data";
import { MEASURES, type Counts, type Measure } from "@/lib/reporting/stats/measures";
import { firstDay, type Days, type Period } from "@/lib/reporting/stats/period";
import type { Query } from "@/lib/reporting/stats/read-together.data";
import { Prisma } from "@/prisma/generated/client";
import type { WaitStep } from "@/prisma/generated/enums";

/** The measures of wishes that still wait; their sum over all months is the number now. */
const WAITING = [
  "nowSubmitted",
  "nowApproved",
  "nowDispatched",
  "nowAccepted",
  "nowSupplied",
  "nowInService",
  "nowServed",
] as const satisfies Measure[];

export type Waiting = Record<(typeof WAITING)[number], number>;

export type SiteCounts = Counts & {
  siteId: string;
  registeredVolunteers: number;
  registeredTeams: number;
  waiting: Waiting;
};

/** For each place: the counts of the period, volunteers and teams at its end, and the wishes that wait now. */
export function periodCounts(siteIds: string[], period: Period): Query<SiteCounts> {
  const [from, to] = [firstDay(period.from), firstDay(period.to)];
  const inPeriod = MEASURES.map(
    (name) => `coalesce(sum("${name}") FILTER (WHERE is_in), 0)::int AS "${name}"`,
  );
  const waiting = WAITING.map((name) => `'${name}', coalesce(sum("${name}"), 0)`);
  return {
    columns: ["siteId", ...MEASURES, "registeredVolunteers", "registeredTeams", "waiting"],
    sql: Prisma.sql`
    SELECT "siteId", ${Prisma.raw(inPeriod.join(", "))},
      coalesce(sum(volunteers) FILTER (WHERE start <= ${to}::date), 0)::int AS "registeredVolunteers",
      coalesce(sum(teams) FILTER (WHERE start <= ${to}::date), 0)::int AS "registeredTeams",
      json_build_object(${Prisma.raw(waiting.join(", "))}) AS waiting
    FROM (
      SELECT *, start BETWEEN ${from}::date AND ${to}::date AS is_in FROM current_counts
      WHERE slice = 'MONTH' AND "siteId" = ANY (${siteIds}::uuid[])
    ) c GROUP BY 1`,
  };
}

/** For each place: the counts of these days. `slice` MONTH is faster and needs full months. */
export function dayCounts(
  siteIds: string[],
  slice: "DAY" | "MONTH",
  { from, until }: Days,
): Query<Counts & { siteId: string }> {
  return {
    columns: ["siteId", ...MEASURES],
    sql: Prisma.sql`
    SELECT "siteId", ${MEASURE_SUMS} FROM current_counts
    WHERE slice = ${slice}::"CountSlice" AND "siteId" = ANY (${siteIds}::uuid[])
      AND start >= ${from}::date AND start < ${until}::date
    GROUP BY 1`,
  };
}

/** The counts of these places together, by month. */
export function monthCounts(
  siteIds: string[],
  { from, to }: Period,
): Query<Counts & { month: string }> {
  return {
    columns: ["month", ...MEASURES],
    sql: Prisma.sql`
    SELECT to_char(start, 'YYYY-MM') AS month, ${MEASURE_SUMS} FROM current_counts
    WHERE slice = 'MONTH' AND "siteId" = ANY (${siteIds}::uuid[])
      AND start BETWEEN ${firstDay(from)}::date AND ${firstDay(to)}::date
    GROUP BY 1`,
  };
}

export type VillageMeasures = Partial<Record<Measure, number>> & { siteId: string };

/** The counts of each village below a place, of these measures only. */
export function villageMeasures(
  placeId: string,
  { from, to }: Period,
  names: readonly Measure[],
): Query<VillageMeasures> {
  const sums = names.map((name) => `, sum("${name}")::int AS "${name}"`).join("");
  return {
    columns: ["siteId", ...names],
    sql: Prisma.sql`
    SELECT "siteId"${Prisma.raw(sums)} FROM current_counts
    WHERE slice = 'MONTH' AND "siteId" = ANY (ARRAY(
        SELECT id FROM sites WHERE level = 'VILLAGE' AND lineage @> ARRAY[${placeId}]::uuid[]))
      AND start BETWEEN ${firstDay(from)}::date AND ${firstDay(to)}::date
    GROUP BY 1`,
  };
}

export type WaitRow = {
  siteId: string;
  isBefore: boolean;
  step: WaitStep;
  /** `counts[i]` waits lie in bucket `buckets[i]`; a bucket can come twice. */
  buckets: number[];
  counts: number[];
};

/** How long waits took, by place, in the period and in the one before. */
export function waitCounts(siteIds: string[], period: Period, before: Period): Query<WaitRow> {
  return {
    columns: ["siteId", "isBefore", "step", "buckets", "counts"],
    sql: Prisma.sql`
    SELECT "siteId", month < ${firstDay(period.from)}::date AS "isBefore", step,
      json_agg(bucket) AS buckets, json_agg(count) AS counts
    FROM current_waits
    WHERE "siteId" = ANY (${siteIds}::uuid[])
      AND "categoryId" = no_category()
      AND month BETWEEN ${firstDay(before.from)}::date AND ${firstDay(period.to)}::date
    GROUP BY 1, 2, 3`,
  };
}

/** `oldest`: since when the oldest is overdue, in milliseconds as of a `Date`. */
export type LateRow = { siteId: string; step: WaitStep; count: number; oldest: number };

/** The overdue open wishes of these counties, by place and step. */
export function lateWishes(centerIds: string[], now: Date): Query<LateRow> {
  return {
    columns: ["siteId", "step", "count", "oldest"],
    sql: Prisma.sql`
    SELECT "siteId",
      CASE status WHEN 'SUBMITTED' THEN 'REVIEW' WHEN 'APPROVED' THEN 'DISPATCH'
        WHEN 'DISPATCHED' THEN 'ACCEPT' WHEN 'ACCEPTED' THEN 'SUPPLY' ELSE 'SERVICE' END AS step,
      count(*)::int AS count, 
      (1000 * date_part('epoch', min(${OVERDUE_SINCE})))::bigint AS oldest
    FROM wishes
    WHERE "centerId" = ANY (${centerIds}::uuid[]) AND ${isOverdueSql(now)}
      AND least("stepDueAt", "promisedAt") <= ${now} -- leads the index wishes_late
    GROUP BY 1, 2`,
  };
}
