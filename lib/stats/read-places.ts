import "server-only";
import type { StaffActor } from "@/lib/auth/actor";
import type { Transaction } from "@/lib/db";
import { sitesOf } from "@/lib/sites/scope";
import { laterDay } from "@/lib/days";
import type { Query } from "@/lib/stats/read-together";
import { Prisma } from "@/prisma/generated/client";
import type { SiteLevel } from "@/prisma/generated/enums";

/** The place that is looked at, if the reader may see it, and those below and beside it. */
export async function findPlace(tx: Transaction, actor: StaffActor, placeId: string) {
  const place = await tx.site.findFirst({
    where: { id: placeId, ...sitesOf(actor) },
    select: {
      id: true,
      name: true,
      level: true,
      lineage: true,
      centerId: true,
      children: { select: { id: true } },
      parent: { select: { children: { where: { closedAt: null }, select: { id: true } } } },
    },
  });
  if (!place) return null;
  const { parent, children, ...found } = place;
  const besides = idsOf(parent?.children ?? []);
  return {
    ...found,
    childIds: idsOf(children),
    sisterIds: besides.filter((id) => id !== place.id),
  };
}

function idsOf(places: { id: string }[]): string[] {
  return places.map(({ id }) => id);
}

export type PlaceBelow = {
  id: string;
  name: string;
  level: SiteLevel;
  parentId: string | null;
  /** It is the place itself or lies below it. */
  isWithin: boolean;
  isClosed: boolean;
  latitude: number | null;
  longitude: number | null;
  /** A service ended there, or below, in the last 30 days. */
  isLively: boolean;
};

export type LastService = { siteId: string; day: string | null };

/** A place is lively where there was a service within so many days. */
const LIVELY_DAYS = 30;

/** A place, everything below it and everything above it, in the order of the tree. */
export function placesAround(placeId: string, today: string): Query<PlaceBelow> {
  return {
    columns: [
      ...(["id", "name", "level", "parentId", "isWithin", "isClosed"] as const),
      ...(["latitude", "longitude", "isLively"] as const),
    ],
    sql: Prisma.sql`
    SELECT s.id, s.name, s.level, s."parentId",
      s.lineage @> ARRAY[${placeId}]::uuid[] AS "isWithin", s."closedAt" IS NOT NULL AS "isClosed",
      s.latitude, s.longitude, lively."siteId" IS NOT NULL AS "isLively"
    FROM sites s LEFT JOIN (${livelyPlaces(today)}) lively ON lively."siteId" = s.id
    WHERE s.lineage @> ARRAY[${placeId}]::uuid[]
      OR s.id IN (SELECT unnest(lineage) FROM sites WHERE id = ${placeId}::uuid)
    ORDER BY s.level, s."divisionCode" COLLATE "C", s.id`,
  };
}

/** Places with a service in the last 30 days: those of this month by the month, others by the day. */
function livelyPlaces(today: string): Prisma.Sql {
  const since = laterDay(today, -LIVELY_DAYS);
  const month = `${today.slice(0, 7)}-01`;
  const isWhole = month > since; // on a 31st it is not
  return Prisma.sql`
    SELECT "siteId" FROM current_counts
    WHERE ${isWhole} AND slice = 'MONTH' AND services > 0 AND start = ${month}::date
    UNION
    SELECT "siteId" FROM current_counts
    WHERE slice = 'DAY' AND services > 0 AND start > ${since}::date
      AND (start < ${month}::date OR NOT ${isWhole})`;
}

/** The last day of a service at each of these places, where there ever was one: "2026-11-20". */
export function lastServices(siteIds: string[]): Query<LastService> {
  return {
    columns: ["siteId", "day"],
    sql: Prisma.sql`
    SELECT place AS "siteId", greatest(
      (SELECT max(start) FROM counts WHERE "siteId" = place AND slice = 'DAY' AND services > 0),
      (SELECT max(start) FROM new_counts WHERE "siteId" = place AND slice = 'DAY' AND services > 0)
    )::text AS day
    FROM unnest(${siteIds}::uuid[]) place`,
  };
}
