import "server-only";
import { firstDay, type Period } from "@/lib/reporting/stats/period";
import type { Query } from "@/lib/reporting/stats/read-together.data";
import { Prisma } from "@/prisma/generated/client";

/** A category of a county, by name: counties share names, not rows. */
export type SiteCategory = {
  siteId: string;
  name: string;
  /** In the period … */
  asked: number;
  served: number;
  kept: number;
  broken: number;
  /** … in the one before … */
  askedBefore: number;
  /** … and ever. */
  everAsked: number;
  everServed: number;
  volunteers: number;
  teams: number;
  /** First days of months with the wishes asked for and served; a month can come twice. */
  months: { starts: string[] | null; asked: number[] | null; served: number[] | null };
};

/**
 * The wishes asked for and served of each category at each place, and the volunteers and teams that
 * could serve them; by month for the months of `year`.
 */
export function categoryCounts(
  siteIds: string[],
  period: Period,
  before: Period,
  year: Period,
): Query<SiteCategory> {
  const [from, to] = [firstDay(period.from), firstDay(period.to)];
  return {
    columns: [
      ...(["siteId", "name", "asked", "served", "kept", "broken", "askedBefore"] as const),
      ...(["everAsked", "everServed", "volunteers", "teams", "months"] as const),
    ],
    sql: Prisma.sql`
    SELECT c."siteId", k.name,
      coalesce(sum(asked) FILTER (WHERE start >= ${from}::date), 0)::int AS asked,
      coalesce(sum("servedOnce") FILTER (WHERE start >= ${from}::date), 0)::int AS served,
      coalesce(sum("promisesKept") FILTER (WHERE start >= ${from}::date), 0)::int AS kept,
      coalesce(sum("promisesBroken") FILTER (WHERE start >= ${from}::date), 0)::int AS broken,
      coalesce(sum(asked) FILTER (WHERE start < ${from}::date
        AND start >= ${firstDay(before.from)}::date), 0)::int AS "askedBefore",
      sum(asked)::int AS "everAsked", sum("servedOnce")::int AS "everServed",
      sum(c.volunteers)::int AS volunteers, sum(c.teams)::int AS teams,
      json_build_object(
        'starts', json_agg(start) FILTER (WHERE start >= ${firstDay(year.from)}::date),
        'asked', json_agg(asked) FILTER (WHERE start >= ${firstDay(year.from)}::date),
        'served', json_agg("servedOnce") FILTER (WHERE start >= ${firstDay(year.from)}::date)) AS months
    FROM current_counts c JOIN service_categories k ON k.id = c."categoryId"
    WHERE c.slice = 'MONTH_CATEGORY' AND c."siteId" = ANY (${siteIds}::uuid[]) AND c.start <= ${to}::date
    GROUP BY 1, 2`,
  };
}

export type CategoryName = { name: string; nameEn: string; isSensitive: boolean };

/** The categories that can be asked for in these counties, in the order of their menus. */
export function categoryNames(centerIds: string[]): Query<CategoryName> {
  return {
    columns: ["name", "nameEn", "isSensitive"],
    sql: Prisma.sql`
    SELECT name, min("nameEn") AS "nameEn", bool_or("isSensitive") AS "isSensitive"
    FROM service_categories WHERE "centerId" = ANY (${centerIds}::uuid[]) AND "closedAt" IS NULL
    GROUP BY 1 ORDER BY min(position), 1`,
  };
}

export type CategoryWait = { name: string; bucket: number; count: number };

/** How long wishes waited for their first service, by category; counted for centers only. */
export function categoryWaits(centerIds: string[], { from, to }: Period): Query<CategoryWait> {
  return {
    columns: ["name", "bucket", "count"],
    sql: Prisma.sql`
    SELECT k.name, w.bucket, sum(w.count)::int AS count
    FROM current_waits w JOIN service_categories k ON k.id = w."categoryId"
    WHERE w."siteId" = ANY (${centerIds}::uuid[]) AND w.step = 'WHOLE'
      AND w.month BETWEEN ${firstDay(from)}::date AND ${firstDay(to)}::date
    GROUP BY 1, 2`,
  };
}
