import "server-only";
import { isOverdueSql, OVERDUE_SINCE } from "@/lib/orders/clocks/overdue.data";
import type { Query } from "@/lib/reporting/stats/read-together.data";
import { Prisma } from "@/prisma/generated/client";
import type { WaitStep } from "@/prisma/generated/enums";

/** `oldest`: since when the oldest is overdue, in milliseconds as of a `Date`. */
export type LateRow = { siteId: string; step: WaitStep; count: number; oldest: number };

/** The overdue open wishes of these counties, by place and step. */
export function lateWishes(centerIds: string[], now: Date): Query<LateRow> {
  return {
    columns: ["siteId", "step", "count", "oldest"],
    sql: Prisma.sql`
    SELECT "siteId",
      CASE status WHEN 'SUBMITTED' THEN 'REVIEW' WHEN 'APPROVED' THEN 'DISPATCH'
        WHEN 'DISPATCHED' THEN 'ACCEPT' WHEN 'ACCEPTED' THEN 'SUPPLY' ELSE 'SERVICE' END AS step,
      count(*)::int AS count, 
      (1000 * date_part('epoch', min(${OVERDUE_SINCE})))::bigint AS oldest
    FROM wishes
    WHERE "centerId" = ANY (${centerIds}::uuid[]) AND ${isOverdueSql(now)}
      AND least("stepDueAt", "promisedAt") <= ${now} -- leads the index wishes_late
    GROUP BY 1, 2`,
  };
}
