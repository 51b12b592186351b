import "server-only";
import { MEASURE_SUMS } from "@/lib/reporting/stats/counting.data";
import { MEASURES, type Counts, type Measure } from "@/lib/reporting/stats/measures";
import { firstDay, type Days, type Period } from "@/lib/reporting/stats/period";
import type { Query } from "@/lib/reporting/stats/read-together.data";
import { Prisma } from "@/prisma/generated/client";
import type { WaitStep } from "@/prisma/generated/enums";

/** The measures of wishes that wait; their sum over all months is the number at the end. */
const WAITING = [
  "nowSubmitted",
  "nowApproved",
  "nowDispatched",
  "nowAccepted",
  "nowSupplied",
  "nowInService",
  "nowServed",
  "lateSubmitted",
  "lateApproved",
  "lateDispatched",
  "lateAccepted",
  "lateSupplied",
  "lateInService",
] as const satisfies Measure[];

/** Those past a limit, counted by the event that says so. */
const LATE: readonly Measure[] = WAITING.filter((name) => name.startsWith("late"));

export type Waiting = Record<(typeof WAITING)[number], number>;

export type SiteCounts = Counts & {
  siteId: string;
  registeredVolunteers: number;
  registeredTeams: number;
  waiting: Waiting;
  /** The same at the end of the period before. */
  volunteersBefore: number;
  teamsBefore: number;
  waitingBefore: Waiting;
};

/**
 * For each place: the counts of the period, and volunteers, teams and the wishes that wait at its end and
 * at that of the period before, of what was recorded before the day `known`.
 */
export function periodCounts(siteIds: string[], period: Period, known: string): Query<SiteCounts> {
  const [from, to] = [firstDay(period.from), firstDay(period.to)];
  const old = Prisma.sql`start < ${from}::date AND "recordedOn" < ${from}::date`;
  const inPeriod = MEASURES.map(
    (name) => `coalesce(sum("${name}") FILTER (WHERE is_in), 0)::int AS "${name}"`,
  );
  const waiting = WAITING.map((name) => `'${name}', coalesce(sum("${name}"), 0)`);
  const waited = WAITING.map(
    (name) => `'${name}', coalesce(sum("${name}") FILTER (WHERE is_old), 0)`,
  );
  return {
    columns: [
      ...(["siteId", ...MEASURES, "registeredVolunteers", "registeredTeams", "waiting"] as const),
      ...(["volunteersBefore", "teamsBefore", "waitingBefore"] as const),
    ],
    sql: Prisma.sql`
    SELECT "siteId", ${Prisma.raw(inPeriod.join(", "))},
      coalesce(sum(volunteers), 0)::int AS "registeredVolunteers",
      coalesce(sum(teams), 0)::int AS "registeredTeams",
      json_build_object(${Prisma.raw(waiting.join(", "))}) AS waiting,
      coalesce(sum(volunteers) FILTER (WHERE is_old), 0)::int AS "volunteersBefore",
      coalesce(sum(teams) FILTER (WHERE is_old), 0)::int AS "teamsBefore",
      json_build_object(${Prisma.raw(waited.join(", "))}) AS "waitingBefore"
    FROM (
      SELECT *, start >= ${from}::date AS is_in, ${old} AS is_old FROM current_counts
      WHERE slice = 'MONTH' AND "siteId" = ANY (${siteIds}::uuid[])
        AND start <= ${to}::date AND "recordedOn" < ${known}::date
    ) c GROUP BY 1`,
  };
}

/** For each place: the counts of these days, as known at their end. `slice` MONTH is faster and needs full months. */
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
      AND start >= ${from}::date AND start < ${until}::date AND "recordedOn" < ${until}::date
    GROUP BY 1`,
  };
}

/** The counts of these places together, by month; each month as known at its end. */
export function monthCounts(
  siteIds: string[],
  { from, to }: Period,
): Query<Counts & { month: string }> {
  return {
    columns: ["month", ...MEASURES],
    sql: Prisma.sql`
    SELECT to_char(start, 'YYYY-MM') AS month, ${MEASURE_SUMS} FROM current_counts
    WHERE slice = 'MONTH' AND "siteId" = ANY (${siteIds}::uuid[])
      AND start BETWEEN ${firstDay(from)}::date AND ${firstDay(to)}::date AND "recordedOn" <= start
    GROUP BY 1`,
  };
}

export type VillageMeasures = Partial<Record<Measure, number>> & { siteId: string };

/**
 * The counts of each village below a place, of these measures only, of what was recorded before the day
 * `known`. Overdue wishes are those of all months.
 */
export function villageMeasures(
  placeId: string,
  { from, to }: Period,
  known: string,
  names: readonly Measure[],
): Query<VillageMeasures> {
  const sums = names.map((name) => `, sum("${name}")::int AS "${name}"`).join("");
  const since = names.some((name) => LATE.includes(name)) ? "-infinity" : firstDay(from);
  return {
    columns: ["siteId", ...names],
    sql: Prisma.sql`
    SELECT "siteId"${Prisma.raw(sums)} FROM current_counts
    WHERE slice = 'MONTH' AND "siteId" = ANY (ARRAY(
        SELECT id FROM sites WHERE level = 'VILLAGE' AND lineage @> ARRAY[${placeId}]::uuid[]))
      AND start BETWEEN ${since}::date AND ${firstDay(to)}::date AND "recordedOn" < ${known}::date
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

/**
 * How long waits took, by place, in the period and in the one before, each as known at its end. They are
 * counted by month: a period that still runs is compared with none.
 */
export function waitCounts(
  siteIds: string[],
  period: Period,
  before: Period | null,
  known: string,
): Query<WaitRow> {
  const from = firstDay(period.from);
  return {
    columns: ["siteId", "isBefore", "step", "buckets", "counts"],
    sql: Prisma.sql`
    SELECT "siteId", month < ${from}::date AS "isBefore", step,
      json_agg(bucket) AS buckets, json_agg(count) AS counts
    FROM current_waits
    WHERE "siteId" = ANY (${siteIds}::uuid[])
      AND "categoryId" = no_category()
      AND month BETWEEN ${firstDay((before ?? period).from)}::date AND ${firstDay(period.to)}::date
      AND "recordedOn" < CASE WHEN month < ${from}::date THEN ${from}::date ELSE ${known}::date END
    GROUP BY 1, 2, 3`,
  };
}
