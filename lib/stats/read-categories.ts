import "server-only";
import type { Transaction } from "@/lib/db";
import { firstDay, type Period } from "@/lib/stats/period";
import { readJson } from "@/lib/stats/read-json";
import { Prisma } from "@/prisma/generated/client";

/** A category of a county, by name: counties share names, not rows. */
export type CategoryOfSite = {
  siteId: string;
  name: string;
  nameEn: string;
  isSensitive: boolean;
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
};

/** What was asked for and served of each category at each place, and who could serve it. */
export function findCategories(
  tx: Transaction,
  siteIds: string[],
  period: Period,
  before: Period,
): Promise<CategoryOfSite[]> {
  const [from, to] = [firstDay(period.from), firstDay(period.to)];
  return tx.$queryRaw<CategoryOfSite[]>`
    SELECT c."siteId", k.name, min(k."nameEn") AS "nameEn", bool_or(k."isSensitive") AS "isSensitive",
      coalesce(sum(asked) FILTER (WHERE is_in), 0)::int AS asked,
      coalesce(sum("servedOnce") FILTER (WHERE is_in), 0)::int AS served,
      coalesce(sum("promisesKept") FILTER (WHERE is_in), 0)::int AS kept,
      coalesce(sum("promisesBroken") FILTER (WHERE is_in), 0)::int AS broken,
      coalesce(sum(asked) FILTER (WHERE start < ${from}::date
        AND start >= ${firstDay(before.from)}::date), 0)::int AS "askedBefore",
      sum(asked)::int AS "everAsked", sum("servedOnce")::int AS "everServed",
      sum(c.volunteers)::int AS hands, sum(c.teams)::int AS teams
    FROM (
      SELECT *, start >= ${from}::date AS is_in FROM current_counts
      WHERE slice = 'MONTH_CATEGORY' AND "siteId" = ANY (${siteIds}::uuid[])
        AND start <= ${to}::date
    ) c JOIN service_categories k ON k.id = c."categoryId"
    GROUP BY 1, 2`;
}

/** The categories that can be asked for in these counties, in the order of their menus. */
export function findCategoryNames(tx: Transaction, centerIds: string[]) {
  return tx.$queryRaw<{ name: string; nameEn: string; isSensitive: boolean }[]>`
    SELECT name, min("nameEn") AS "nameEn", bool_or("isSensitive") AS "isSensitive"
    FROM service_categories WHERE "centerId" = ANY (${centerIds}::uuid[]) AND "closedAt" IS NULL
    GROUP BY 1 ORDER BY min(position), 1`;
}

export type CategoryMonth = {
  siteId: string;
  name: string;
  month: string;
  asked: number;
  served: number;
};

/** The same month by month. */
export function findCategoryMonths(
  tx: Transaction,
  siteIds: string[],
  { from, to }: Period,
): Promise<CategoryMonth[]> {
  return readJson<CategoryMonth>(
    tx,
    Prisma.sql`
    SELECT c."siteId", k.name, to_char(c.start, 'YYYY-MM') AS month,
      sum(c.asked)::int AS asked, sum(c."servedOnce")::int AS served
    FROM current_counts c JOIN service_categories k ON k.id = c."categoryId"
    WHERE c.slice = 'MONTH_CATEGORY' AND c."siteId" = ANY (${siteIds}::uuid[])
      AND c.start BETWEEN ${firstDay(from)}::date AND ${firstDay(to)}::date
    GROUP BY 1, 2, 3`,
  );
}

/** How long it took until the first service, by category; of centers only. */
export function findCategoryWaits(tx: Transaction, centerIds: string[], { from, to }: Period) {
  return tx.$queryRaw<{ name: string; bucket: number; count: number }[]>`
    SELECT k.name, w.bucket, sum(w.count)::int AS count
    FROM current_waits w JOIN service_categories k ON k.id = w."categoryId"
    WHERE w."siteId" = ANY (${centerIds}::uuid[]) AND w.step = 'WHOLE'
      AND w.month BETWEEN ${firstDay(from)}::date AND ${firstDay(to)}::date
    GROUP BY 1, 2`;
}
