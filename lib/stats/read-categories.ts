import "server-only";
import { firstDay, type Period } from "@/lib/stats/period";
import type { Query } from "@/lib/stats/read-together";
import { Prisma } from "@/prisma/generated/client";

/** A category of a county, by name: counties share names, not rows. */
export type CategoryOfSite = {
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
  hands: number;
  teams: number;
  /** How many were asked for and served, by month: { "2026-11": [12, 10] }. */
  months: Record<string, [asked: number, served: number]> | null;
};

/**
 * What was asked for and served of each category at each place, and who could serve it; month by
 * month for those of `year`.
 */
export function categoriesOf(
  siteIds: string[],
  period: Period,
  before: Period,
  year: Period,
): Query<CategoryOfSite> {
  const [from, to] = [firstDay(period.from), firstDay(period.to)];
  return {
    columns: [
      ...(["siteId", "name", "asked", "served", "kept", "broken", "askedBefore"] as const),
      ...(["everAsked", "everServed", "hands", "teams", "months"] as const),
    ],
    sql: Prisma.sql`
    SELECT "siteId", name,
      coalesce(sum(asked) FILTER (WHERE start >= ${from}::date), 0)::int AS asked,
      coalesce(sum(served) FILTER (WHERE start >= ${from}::date), 0)::int AS served,
      coalesce(sum(kept) FILTER (WHERE start >= ${from}::date), 0)::int AS kept,
      coalesce(sum(broken) FILTER (WHERE start >= ${from}::date), 0)::int AS broken,
      coalesce(sum(asked) FILTER (WHERE start < ${from}::date
        AND start >= ${firstDay(before.from)}::date), 0)::int AS "askedBefore",
      sum(asked)::int AS "everAsked", sum(served)::int AS "everServed",
      sum(hands)::int AS hands, sum(teams)::int AS teams,
      json_object_agg(to_char(start, 'YYYY-MM'), json_build_array(asked, served))
        FILTER (WHERE start >= ${firstDay(year.from)}::date) AS months
    FROM (
      SELECT c."siteId", k.name, c.start, sum(c.asked)::int AS asked, sum(c."servedOnce")::int AS served,
        sum(c."promisesKept") AS kept, sum(c."promisesBroken") AS broken,
        sum(c.volunteers) AS hands, sum(c.teams) AS teams
      FROM current_counts c JOIN service_categories k ON k.id = c."categoryId"
      WHERE c.slice = 'MONTH_CATEGORY' AND c."siteId" = ANY (${siteIds}::uuid[])
        AND c.start <= ${to}::date
      GROUP BY 1, 2, 3
    ) month GROUP BY 1, 2`,
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

/** How long it took until the first service, by category; of centers only. */
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
