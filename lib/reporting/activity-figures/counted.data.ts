import "server-only";
import { COUNT_DAYS } from "@/lib/activities/activities/policy";
import type { Days } from "@/lib/reporting/stats/period";
import { startOfDay } from "@/lib/shared/days/china-time";
import { DAY_MS, later } from "@/lib/shared/days/durations";
import { Prisma } from "@/prisma/generated/client";

/** The place of which all below is counted, with the number of places above it and itself, and the days. */
export type Wanted = { place: { id: string; depth: number }; days: Days };

/**
 * The activities held at a place and below on these days, each with the status it had, and how many had come, a
 * week after the last day: until then those who held one say how many came, and what is corrected later does
 * not change the figures of a month.
 */
export function countedSql({ place, days }: Wanted): Prisma.Sql {
  const until = startOfDay(days.until);
  const known = later(until, COUNT_DAYS * DAY_MS);
  return Prisma.sql`
    SELECT a.id, a.title, a.kind::text, a."platformId" AS platform, a."categoryId" AS category,
      coalesce(s.lineage[${Prisma.raw(String(place.depth + 1))}], s.id) AS place, s.name AS "siteName",
      a."startsAt", step.status, published.at AS "publishedAt", came.adults, came.children
    FROM activities a JOIN sites s ON s.id = a."siteId"
    CROSS JOIN LATERAL (SELECT e."toStatus"::text AS status FROM activity_events e
      WHERE e."activityId" = a.id AND e.at < ${known} ORDER BY e.seq DESC LIMIT 1) step
    LEFT JOIN LATERAL (SELECT min(e.at) AS at FROM activity_events e
      WHERE e."activityId" = a.id AND e.name = 'publish' AND e.at < ${known}) published ON true
    LEFT JOIN LATERAL (SELECT (e.data ->> 'adults')::int AS adults,
        (e.data ->> 'children')::int AS children
      FROM activity_events e
      WHERE e."activityId" = a.id AND e.name IN ('hold', 'recount') AND e.at < ${known}
      ORDER BY e.seq DESC LIMIT 1) came ON step.status = 'HELD'
    WHERE s.lineage @> ARRAY[${place.id}::uuid] AND a."startsAt" >= ${startOfDay(days.from)}
      AND a."startsAt" < ${until}`;
}
