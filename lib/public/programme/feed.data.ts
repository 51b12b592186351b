import "server-only";
import { createHash } from "node:crypto";
import { db } from "@/lib/shared/db/db";
import { formatDay, startOfDay } from "@/lib/shared/days/china-time";
import { DAY_MS, later } from "@/lib/shared/days/durations";
import type { FeedFilter } from "@/lib/public/programme/schema";
import { Prisma } from "@/prisma/generated/client";

/** An activity as a calendar needs it. */
export type FeedActivity = {
  id: string;
  version: number;
  changedAt: Date;
  startsAt: Date;
  endsAt: Date;
  title: string;
  description: string;
  spot: string;
  status: "PUBLISHED" | "HELD" | "CANCELLED";
  cancelReason: string | null;
  place: string;
  town: string | null;
  address: string | null;
  phone: string | null;
};

/** Days before and after today that a feed holds, and for how long it shows what was cancelled. */
const WINDOW = { before: 30, after: 90, cancelled: 30 };

export type Feed = {
  /** The county, place, team or category that it is of. */
  name: string;
  nameEn: string;
  /** Changes when anything in it does, and with the day. */
  version: string;
  filter: FeedFilter;
  now: Date;
};

/** What a feed is of, and its version, worked out without reading it; null if there is no such thing. */
export async function findFeed(filter: FeedFilter, now = new Date()): Promise<Feed | null> {
  const { county = null, place = null, team = null, category = null } = filter;
  const rows = await db.$queryRaw<{ name: string; nameEn: string; seen: string }[]>`
    SELECT named.name, named."nameEn",
      (SELECT concat_ws(' ', count(*), sum(a.version), max(a."changedAt")) FROM activities a
        JOIN sites site ON site.id = a."siteId" WHERE ${isInFeed(filter, now)}) AS seen
    FROM (
      SELECT name, '' AS "nameEn", 1 AS rank FROM teams WHERE id = ${team}::uuid
      UNION ALL SELECT name, "nameEn", 2 FROM service_categories WHERE id = ${category}::uuid
      UNION ALL SELECT name, '', 3 FROM sites WHERE id = ${place}::uuid AND "centerId" IS NOT NULL
      UNION ALL SELECT name, '', 4 FROM sites WHERE id = ${county}::uuid AND level = 'CENTER'
    ) named ORDER BY rank LIMIT 1`;
  const [found] = rows;
  if (!found) return null;
  const version = createHash("sha256")
    .update([found.name, found.seen, formatDay(now), JSON.stringify(filter)].join(" "))
    .digest("base64url");
  return { name: found.name, nameEn: found.nameEn, version, filter, now };
}

/** The activities of a feed, in order. */
export function readFeed({ filter, now }: Feed): Promise<FeedActivity[]> {
  return db.$queryRaw<FeedActivity[]>`
    SELECT a.id, a.version, a."changedAt", a."startsAt", a."endsAt", a.title, a.description, a.spot,
      a.status::text, a."cancelReason", site.name AS place, parent.name AS town, site.address,
      coalesce(site.phone, parent.phone) AS phone
    FROM activities a
    JOIN sites site ON site.id = a."siteId"
    LEFT JOIN sites parent ON parent.id = site."parentId" AND parent.level = 'TOWNSHIP'
    WHERE ${isInFeed(filter, now)}
    ORDER BY a."startsAt", a.id`;
}

function isInFeed({ county, place, team, category }: FeedFilter, now: Date): Prisma.Sql {
  const midnight = startOfDay(formatDay(now));
  const conditions = [
    Prisma.sql`a."startsAt" >= ${later(midnight, -WINDOW.before * DAY_MS)}`,
    Prisma.sql`a."startsAt" < ${later(midnight, (WINDOW.after + 1) * DAY_MS)}`,
    Prisma.sql`a.status IN ('PUBLISHED', 'HELD', 'CANCELLED')`,
    Prisma.sql`(a.status <> 'CANCELLED' OR a."changedAt" >= ${later(midnight, -WINDOW.cancelled * DAY_MS)})`,
    ...(team ? [Prisma.sql`a."hostTeamId" = ${team}::uuid`] : []),
    ...(category
      ? [
          Prisma.sql`a."centerId" = (SELECT "centerId" FROM service_categories WHERE id = ${category}::uuid)`,
          Prisma.sql`a."categoryId" = ${category}::uuid`,
        ]
      : []),
    ...(place
      ? [
          Prisma.sql`a."centerId" = (SELECT "centerId" FROM sites WHERE id = ${place}::uuid)`,
          Prisma.sql`${place}::uuid = ANY (site.lineage)`,
        ]
      : []),
    ...(county ? [Prisma.sql`a."centerId" = ${county}::uuid`] : []),
  ];
  const isOfSomething = team ?? category ?? place ?? county;
  return isOfSomething ? Prisma.join(conditions, " AND ") : Prisma.sql`false`;
}

/** The teams of a county that hold something, for the page on which feeds are chosen. */
export function listFeedTeams(centerId: string) {
  return db.team.findMany({
    where: { centerId, closedAt: null, activities: { some: { publishedAt: { not: null } } } },
    select: { id: true, name: true },
    orderBy: { name: "asc" },
  });
}
