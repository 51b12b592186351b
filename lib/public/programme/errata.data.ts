import "server-only";
import { bareName } from "@/lib/network/sites/bare-name";
import { db } from "@/lib/shared/db/db";
import { parseDay } from "@/lib/shared/days/days";
import { firstOf } from "@/lib/public/programme/weeks";

/** What became of a line of a published programme, or what was added to it. */
export type Erratum = {
  /** The month of the programme, as 2026-12. */
  month: string;
  activityId: string;
  kind: "CANCELLED" | "MOVED" | "CHANGED" | "ADDED";
  title: string;
  /** The time that stands in the programme; null if it was added. */
  before: Date | null;
  startsAt: Date;
  place: string;
  /** Why, as told to those who come. */
  reason: string | null;
};

/**
 * What differs from the programmes of these months, by month and time. It is what `listErrata` of
 * lib/activities/programmes says, worked out by the database, since a page needs few of many entries.
 */
export async function listErrata(centerId: string, months: string[]): Promise<Erratum[]> {
  const firsts = months.map((month) => parseDay(firstOf(month)));
  const rows = await db.$queryRaw<Erratum[]>`
    WITH own AS (
      SELECT id, month, to_char(month, 'YYYY-MM') AS name FROM programmes
      WHERE "centerId" = ${centerId}::uuid AND month = ANY (${firsts}::date[])
    ), differing AS (
      SELECT own.name AS month, a.id AS "activityId", a.title, e."startsAt" AS before, a."startsAt", site.name AS place,
        CASE WHEN a.status = 'CANCELLED' THEN 'CANCELLED'
          WHEN e."startsAt" <> a."startsAt" THEN 'MOVED' ELSE 'CHANGED' END AS kind,
        coalesce(a."cancelReason", (SELECT v.note FROM activity_events v
          WHERE v."activityId" = a.id AND v.name = 'change' ORDER BY v.seq DESC LIMIT 1)) AS reason
      FROM own
      JOIN programme_entries e ON e."programmeId" = own.id
      JOIN activities a ON a.id = e."activityId"
      JOIN sites site ON site.id = a."siteId"
      LEFT JOIN teams team ON team.id = a."hostTeamId"
      WHERE a.status = 'CANCELLED'
        OR (a."startsAt", a."endsAt", site.name, a.spot, a.title, coalesce(team.name, ''), a.admission, a.places)
          IS DISTINCT FROM
          (e."startsAt", e."endsAt", e.place, e.spot, e.title, e.host, e.admission, e.places)
      UNION ALL
      SELECT own.name, a.id, a.title, NULL, a."startsAt", site.name, 'ADDED', NULL
      FROM own
      JOIN plans plan ON plan."centerId" = ${centerId}::uuid AND plan.month = own.month
      JOIN activities a ON a."planId" = plan.id
      JOIN sites site ON site.id = a."siteId"
      WHERE a."publishedAt" IS NOT NULL AND a.status <> 'CANCELLED'
        AND NOT EXISTS (
          SELECT FROM programme_entries e WHERE e."programmeId" = own.id AND e."activityId" = a.id)
    )
    SELECT * FROM differing ORDER BY month, "startsAt", "activityId"`;
  return rows.map(({ place, ...row }) => ({ ...row, place: bareName(place) }));
}
