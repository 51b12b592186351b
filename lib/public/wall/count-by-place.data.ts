import "server-only";
import { db } from "@/lib/shared/db/db";
import type { PlaceCount } from "@/lib/public/wall/picture";

/** The wishes of a county by place; those of the month from `month` on. */
export function countByPlace(centerId: string, month: Date): Promise<PlaceCount[]> {
  return db.$queryRaw`
    SELECT "siteId",
      count(*) FILTER (WHERE status IN ('SERVED', 'RATED', 'UNRATED'))::int AS fulfilled,
      count(*) FILTER (
        WHERE "createdAt" >= ${month} AND status NOT IN ('SUBMITTED', 'REJECTED', 'CANCELLED')
      )::int AS "madeThisMonth",
      count(*) FILTER (
        WHERE "createdAt" >= ${month} AND status IN ('SERVED', 'RATED', 'UNRATED')
      )::int AS "fulfilledThisMonth"
    FROM wishes
    WHERE "centerId" = ${centerId}::uuid
    GROUP BY "siteId"`;
}
