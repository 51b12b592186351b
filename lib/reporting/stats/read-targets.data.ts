import "server-only";
import { Prisma } from "@/prisma/generated/client";

export type StoredTarget = { siteId: string; indicator: string; value: number; from: string };

/** SQL: the targets of a place and of those above it, the nearest first, as rows of `StoredTarget`. */
export function targetsInLineage(placeId: string): Prisma.Sql {
  return Prisma.sql`
    SELECT t."siteId", t.indicator, t.value, above.name AS "from"
    FROM sites place
    JOIN sites above ON above.id = ANY (place.lineage)
    JOIN targets t ON t."siteId" = above.id
    WHERE place.id = ${placeId}::uuid
    ORDER BY array_position(place.lineage, above.id) DESC`;
}
