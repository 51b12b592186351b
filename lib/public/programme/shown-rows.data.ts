import "server-only";
import { bareName } from "@/lib/network/sites/bare-name";
import type { ShownActivity } from "@/lib/public/programme/shown-activity";
import { Prisma } from "@/prisma/generated/client";

/**
 * The columns of `ShownActivity` and where they come from: the activity `a` at its `site`. `near`: the place
 * from which kilometers are counted, on a plane that is true within a county.
 */
export function shownRows(near?: string): Prisma.Sql {
  return Prisma.sql`
    SELECT a.id, (a."startsAt" AT TIME ZONE 'Asia/Shanghai')::date::text AS day, a.title, a.kind::text,
      a.status::text, a.admission::text, a.places, a.spot, a."startsAt", a."endsAt", a."cancelReason",
      site.id AS "siteId", site.name AS place, site.level::text, parent.name AS town, team.name AS host,
      (SELECT array_agg(DISTINCT s.unit) FROM activity_speakers l JOIN speakers s ON s.id = l."speakerId"
        WHERE l."activityId" = a.id AND s.unit <> '') AS speakers,
      ${near ? distanceFrom(near) : Prisma.sql`NULL::float8`} AS km,
      row_number() OVER (
        PARTITION BY (a."startsAt" AT TIME ZONE 'Asia/Shanghai')::date, a."menuItemId"
        ORDER BY a."startsAt", a.id) AS nth
    FROM activities a
    JOIN sites site ON site.id = a."siteId"
    LEFT JOIN sites parent ON parent.id = site."parentId" AND parent.level = 'TOWNSHIP'
    LEFT JOIN teams team ON team.id = a."hostTeamId"`;
}

function distanceFrom(near: string): Prisma.Sql {
  return Prisma.sql`(SELECT 111.2 * sqrt(power(site.latitude - here.latitude, 2)
      + power((site.longitude - here.longitude) * cos(radians(here.latitude)), 2))
    FROM sites here WHERE here.id = ${near}::uuid)`;
}

/** What is public now of the activity `a`: one that was cancelled until its day is over. */
export function isShown(now: Date): Prisma.Sql {
  return Prisma.sql`a.status IN ('PUBLISHED', 'HELD', 'CANCELLED') AND (a.status <> 'CANCELLED'
    OR (a."endsAt" AT TIME ZONE 'Asia/Shanghai')::date >= (${now}::timestamptz AT TIME ZONE 'Asia/Shanghai')::date)`;
}

export function withBareNames<Row extends Pick<ShownActivity, "place" | "town">>(row: Row): Row {
  return { ...row, place: bareName(row.place), town: row.town && bareName(row.town) };
}
