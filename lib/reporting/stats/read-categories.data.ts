import "server-only";
import { startOfDay } from "@/lib/shared/days/china-time";
import { firstDay, type Days, type Period } from "@/lib/reporting/stats/period";
import type { Query } from "@/lib/reporting/stats/read-together.data";
import { Prisma } from "@/prisma/generated/client";

/** A category of a county, by name: counties share names, not rows. Without a name: no category yet. */
export type SiteCategory = {
  siteId: string;
  name: string;
  /** In the period … */
  asked: number;
  served: number;
  kept: number;
  broken: number;
  /** … in the days it is compared with … */
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
 * could serve them, as recorded before the day `known`; by month for the months of `year`.
 */
export function categoryCounts(
  siteIds: string[],
  period: Period,
  before: Period,
  year: Period,
  known: string,
): Query<SiteCategory> {
  const [from, to] = [firstDay(period.from), firstDay(period.to)];
  return {
    columns: [
      ...(["siteId", "name", "asked", "served", "kept", "broken", "askedBefore"] as const),
      ...(["everAsked", "everServed", "volunteers", "teams", "months"] as const),
    ],
    sql: Prisma.sql`
    SELECT c."siteId", coalesce(k.name, '') AS name,
      coalesce(sum(asked) FILTER (WHERE start >= ${from}::date), 0)::int AS asked,
      coalesce(sum("servedOnce") FILTER (WHERE start >= ${from}::date), 0)::int AS served,
      coalesce(sum("promisesKept") FILTER (WHERE start >= ${from}::date), 0)::int AS kept,
      coalesce(sum("promisesBroken") FILTER (WHERE start >= ${from}::date), 0)::int AS broken,
      coalesce(sum(asked) FILTER (WHERE start < ${from}::date
        AND start >= ${firstDay(before.from)}::date AND "recordedOn" < ${from}::date), 0)::int AS "askedBefore",
      sum(asked)::int AS "everAsked", sum("servedOnce")::int AS "everServed",
      sum(c.volunteers)::int AS volunteers, sum(c.teams)::int AS teams,
      json_build_object(
        'starts', json_agg(start) FILTER (WHERE start >= ${firstDay(year.from)}::date),
        'asked', json_agg(asked) FILTER (WHERE start >= ${firstDay(year.from)}::date),
        'served', json_agg("servedOnce") FILTER (WHERE start >= ${firstDay(year.from)}::date)) AS months
    FROM current_counts c LEFT JOIN service_categories k ON k.id = c."categoryId"
    WHERE c.slice = 'MONTH_CATEGORY' AND c."siteId" = ANY (${siteIds}::uuid[]) AND c.start <= ${to}::date
      AND "recordedOn" < ${known}::date
    GROUP BY 1, 2`,
  };
}

export type CategoryBefore = { siteId: string; name: string; asked: number };

/**
 * The wishes asked for on these days, by place and the category they had at the end of them. Counts are
 * kept by category for months only: it reads the wishes of these days.
 */
export function categoriesBefore(
  siteIds: string[],
  centerIds: string[],
  { from, until }: Days,
): Query<CategoryBefore> {
  const [start, end] = [startOfDay(from), startOfDay(until)];
  return {
    columns: ["siteId", "name", "asked"],
    sql: Prisma.sql`
    SELECT place AS "siteId", coalesce(k.name, '') AS name, count(*)::int AS asked
    FROM wishes w
    CROSS JOIN LATERAL (
      SELECT e.seq, e."categoryId", e."toStatus" FROM wish_events e
      WHERE e."wishId" = w.id AND e.at < ${end} ORDER BY e.seq DESC LIMIT 1
    ) last
    CROSS JOIN LATERAL wish_as_of(w.id, last.seq) then_at
    JOIN sites s ON s.id = then_at."siteId"
    CROSS JOIN LATERAL unnest(counted_places(s.lineage, s."centerId")) place
    LEFT JOIN service_categories k ON k.id = last."categoryId"
    WHERE w."centerId" = ANY (${centerIds}::uuid[]) AND w.status = ANY (enum_range(NULL::"WishStatus"))
      AND w."createdAt" >= ${start} AND w."createdAt" < ${end}
      AND last."toStatus" <> 'MERGED' AND place = ANY (${siteIds}::uuid[])
    GROUP BY 1, 2`,
  };
}

/** The rows with `askedBefore` from the others, which may be of more categories. */
export function takeBefore(rows: SiteCategory[], before: CategoryBefore[]): SiteCategory[] {
  const keyOf = ({ siteId, name }: Pick<SiteCategory, "siteId" | "name">) => `${siteId} ${name}`;
  const asked = new Map(before.map((row) => [keyOf(row), row.asked]));
  const known = rows.map((row) => ({ ...row, askedBefore: asked.get(keyOf(row)) ?? 0 }));
  const keys = new Set(rows.map(keyOf));
  const others = before.filter((row) => !keys.has(keyOf(row)));
  return [
    ...known,
    ...others.map(({ siteId, name, asked: askedBefore }) => ({
      ...{ siteId, name, askedBefore, asked: 0, served: 0, kept: 0, broken: 0 },
      ...{ everAsked: 0, everServed: 0, volunteers: 0, teams: 0 },
      months: { starts: null, asked: null, served: null },
    })),
  ];
}

export type CategoryName = {
  name: string;
  nameEn: string;
  isSensitive: boolean;
  isClosed: boolean;
};

/**
 * The categories of these counties in the order of their menus, as they were before the day `known`: closed
 * if all had closed it then, left out if it was added later, unless the county itself was.
 */
export function categoryNames(centerIds: string[], known: string): Query<CategoryName> {
  const end = Prisma.sql`${known}::timestamp AT TIME ZONE 'Asia/Shanghai'`;
  return {
    columns: ["name", "nameEn", "isSensitive", "isClosed"],
    sql: Prisma.sql`
    SELECT k.name, min("nameEn") AS "nameEn", bool_or("isSensitive") AS "isSensitive",
      bool_and(k."closedAt" IS NOT NULL AND k."closedAt" < ${end}) AS "isClosed"
    FROM service_categories k JOIN sites county ON county.id = k."centerId"
    WHERE k."centerId" = ANY (${centerIds}::uuid[])
      AND (k."createdAt" < ${end} OR county."createdAt" >= ${end})
    GROUP BY 1 ORDER BY min(position), 1`,
  };
}

export type CategoryWait = { name: string; bucket: number; count: number };

/** How long wishes waited for their first service, by category; counted for centers only. */
export function categoryWaits(
  centerIds: string[],
  { from, to }: Period,
  known: string,
): Query<CategoryWait> {
  return {
    columns: ["name", "bucket", "count"],
    sql: Prisma.sql`
    SELECT k.name, w.bucket, sum(w.count)::int AS count
    FROM current_waits w JOIN service_categories k ON k.id = w."categoryId"
    WHERE w."siteId" = ANY (${centerIds}::uuid[]) AND w.step = 'WHOLE'
      AND w.month BETWEEN ${firstDay(from)}::date AND ${firstDay(to)}::date
      AND w."recordedOn" < ${known}::date
    GROUP BY 1, 2`,
  };
}
