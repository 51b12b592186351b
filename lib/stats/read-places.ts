import "server-only";
import type { StaffActor } from "@/lib/auth/actor";
import type { Transaction } from "@/lib/db";
import { sitesOf } from "@/lib/sites/scope";
import { readJson } from "@/lib/stats/read-json";
import { Prisma } from "@/prisma/generated/client";
import type { SiteLevel } from "@/prisma/generated/enums";

/** The place that is looked at, if the reader may see it, and the places beside it. */
export async function findPlace(tx: Transaction, actor: StaffActor, placeId: string) {
  const place = await tx.site.findFirst({
    where: { id: placeId, ...sitesOf(actor) },
    select: {
      id: true,
      name: true,
      level: true,
      lineage: true,
      centerId: true,
      parent: { select: { children: { where: { closedAt: null }, select: { id: true } } } },
    },
  });
  if (!place) return null;
  const { parent, ...found } = place;
  const sisterIds = (parent?.children ?? []).map(({ id }) => id).filter((id) => id !== place.id);
  return { ...found, sisterIds };
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
  /** A service ended there, or below, since the day that was given. */
  isLively: boolean;
};

/** A place, everything below it and everything above it, in the order of the tree; one statement. */
export function findPlacesAround(
  tx: Transaction,
  placeId: string,
  livelySince: string,
): Promise<PlaceBelow[]> {
  return readJson<PlaceBelow>(
    tx,
    Prisma.sql`
    SELECT s.id, s.name, s.level, s."parentId",
      s.lineage @> ARRAY[${placeId}]::uuid[] AS "isWithin", s."closedAt" IS NOT NULL AS "isClosed",
      s.latitude, s.longitude, lively."siteId" IS NOT NULL AS "isLively"
    FROM sites s LEFT JOIN (
      SELECT DISTINCT "siteId" FROM current_counts
      WHERE slice = 'DAY' AND services > 0 AND start > ${livelySince}::date
    ) lively ON lively."siteId" = s.id
    WHERE s.lineage @> ARRAY[${placeId}]::uuid[]
      OR s.id IN (SELECT unnest(lineage) FROM sites WHERE id = ${placeId}::uuid)
    ORDER BY s.level, s."divisionCode" COLLATE "C", s.id`,
  );
}

/** The last day of a service at each of these places, where there ever was one: "2026-11-20". */
export function findLastServices(tx: Transaction, siteIds: string[]) {
  return tx.$queryRaw<{ siteId: string; day: string | null }[]>`
    SELECT place AS "siteId", greatest(
      (SELECT max(start) FROM counts WHERE "siteId" = place AND slice = 'DAY' AND services > 0),
      (SELECT max(start) FROM new_counts WHERE "siteId" = place AND slice = 'DAY' AND services > 0)
    )::text AS day
    FROM unnest(${siteIds}::uuid[]) place`;
}

/** What is to be reached there, set by the place itself or by those above it. */
export function findTargets(tx: Transaction, lineage: string[]) {
  return tx.target.findMany({
    where: { siteId: { in: lineage } },
    select: { siteId: true, indicator: true, value: true },
  });
}
