import "server-only";
import type { Transaction } from "@/lib/db";
import { MEASURE_SUMS } from "@/lib/stats/counting";
import { MEASURES, type Counts, type Measure } from "@/lib/stats/measures";
import { firstDay, type Days, type Period } from "@/lib/stats/period";
import { readJson } from "@/lib/stats/read-json";
import { Prisma } from "@/prisma/generated/client";
import type { WaitStep } from "@/prisma/generated/enums";

/** Statuses in which somebody still waits, as the sums over all months. */
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

/** Of each place: what was counted in the period, who was there at its end, and who waits now. */
export function findCounts(
  tx: Transaction,
  siteIds: string[],
  period: Period,
): Promise<SiteCounts[]> {
  const [from, to] = [firstDay(period.from), firstDay(period.to)];
  const inPeriod = MEASURES.map(
    (name) => `coalesce(sum("${name}") FILTER (WHERE is_in), 0)::int AS "${name}"`,
  );
  const waiting = WAITING.map((name) => `'${name}', coalesce(sum("${name}"), 0)`);
  return tx.$queryRaw<SiteCounts[]>`
    SELECT "siteId", ${Prisma.raw(inPeriod.join(", "))},
      coalesce(sum(volunteers) FILTER (WHERE start <= ${to}::date), 0)::int AS "registeredVolunteers",
      coalesce(sum(teams) FILTER (WHERE start <= ${to}::date), 0)::int AS "registeredTeams",
      jsonb_build_object(${Prisma.raw(waiting.join(", "))}) AS waiting
    FROM (
      SELECT *, start BETWEEN ${from}::date AND ${to}::date AS is_in FROM current_counts
      WHERE slice = 'MONTH' AND "siteId" = ANY (${siteIds}::uuid[])
    ) c GROUP BY 1`;
}

/** Of each place: what was counted on these days. */
export function findCountsOfDays(
  tx: Transaction,
  siteIds: string[],
  { from, until }: Days,
): Promise<(Counts & { siteId: string })[]> {
  return tx.$queryRaw`
    SELECT "siteId", ${MEASURE_SUMS} FROM current_counts
    WHERE slice = 'DAY' AND "siteId" = ANY (${siteIds}::uuid[])
      AND start >= ${from}::date AND start < ${until}::date
    GROUP BY 1`;
}

/** Of these places together: what was counted in each month. */
export function findCountsByMonth(
  tx: Transaction,
  siteIds: string[],
  { from, to }: Period,
): Promise<(Counts & { month: string })[]> {
  return tx.$queryRaw`
    SELECT to_char(start, 'YYYY-MM') AS month, ${MEASURE_SUMS} FROM current_counts
    WHERE slice = 'MONTH' AND "siteId" = ANY (${siteIds}::uuid[])
      AND start BETWEEN ${firstDay(from)}::date AND ${firstDay(to)}::date
    GROUP BY 1`;
}

/** Of each village below a place these measures alone. */
export async function findMeasuresOfVillages<Name extends Measure>(
  tx: Transaction,
  placeId: string,
  { from, to }: Period,
  names: readonly Name[],
): Promise<(Record<Name, number> & { siteId: string })[]> {
  if (names.length === 0) return [];
  const sums = names.map((name) => `sum("${name}")::int AS "${name}"`);
  return readJson(
    tx,
    Prisma.sql`
    SELECT "siteId", ${Prisma.raw(sums.join(", "))} FROM current_counts
    WHERE slice = 'MONTH' AND "siteId" = ANY (ARRAY(
        SELECT id FROM sites WHERE level = 'VILLAGE' AND lineage @> ARRAY[${placeId}]::uuid[]))
      AND start BETWEEN ${firstDay(from)}::date AND ${firstDay(to)}::date
    GROUP BY 1`,
  );
}

export type WaitRow = {
  siteId: string;
  isBefore: boolean;
  step: WaitStep;
  bucket: number;
  count: number;
};

/** How long waits took, by place, in the period and in the one before. */
export function findWaits(
  tx: Transaction,
  siteIds: string[],
  period: Period,
  before: Period,
): Promise<WaitRow[]> {
  return readJson<WaitRow>(
    tx,
    Prisma.sql`
    SELECT "siteId", month < ${firstDay(period.from)}::date AS "isBefore", step, bucket,
      sum(count)::int AS count
    FROM current_waits
    WHERE "siteId" = ANY (${siteIds}::uuid[])
      AND "categoryId" = no_category()
      AND month BETWEEN ${firstDay(before.from)}::date AND ${firstDay(period.to)}::date
    GROUP BY 1, 2, 3, 4`,
  );
}

export type LateRow = { siteId: string; step: WaitStep; count: number; oldest: Date };

/** Open wishes of these counties that are past a limit now, by their place and by what is waited for. */
export function findLate(tx: Transaction, centerIds: string[], now: Date): Promise<LateRow[]> {
  return tx.$queryRaw<LateRow[]>`
    SELECT "siteId",
      CASE status WHEN 'SUBMITTED' THEN 'REVIEW' WHEN 'APPROVED' THEN 'DISPATCH'
        WHEN 'DISPATCHED' THEN 'ACCEPT' WHEN 'ACCEPTED' THEN 'SUPPLY' ELSE 'SERVICE' END AS step,
      count(*)::int AS count, min(least("stepDueAt", "promisedAt")) AS oldest
    FROM wishes
    WHERE "centerId" = ANY (${centerIds}::uuid[]) AND "pausedAt" IS NULL
      AND status IN ('SUBMITTED', 'APPROVED', 'DISPATCHED', 'ACCEPTED', 'SUPPLIED', 'IN_SERVICE')
      AND least("stepDueAt", "promisedAt") < ${now}
    GROUP BY 1, 2`;
}
