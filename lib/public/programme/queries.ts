import "server-only";
import { db } from "@/lib/shared/db/db";
import { escapeLike } from "@/lib/shared/db/like";
import { startOfDay } from "@/lib/shared/days/china-time";
import { addDays } from "@/lib/shared/days/days";
import { DAY_MS } from "@/lib/shared/days/durations";
import type { ProgrammeFilter } from "@/lib/public/programme/schema";
import type { ShownActivity, ShownDay } from "@/lib/public/programme/shown-activity";
import { isShown, shownRows, withBareNames } from "@/lib/public/programme/shown-rows.data";
import { Prisma } from "@/prisma/generated/client";

// What anybody may read, signed in or not: these reads take no actor, and what is not public is left
// out here, by the statement itself.

export type Span = {
  /** The first day and the last one, both included. */
  from: string;
  to: string;
  /** How many lines a day has at most. */
  perDay: number;
};

/**
 * The published activities of a county by day; cancelled ones until their day has passed. Of a full day
 * what is over comes last, and those that are near come first, else one of each kind before a second one; the
 * lines then follow the clock, or the distance.
 */
export async function listActivities(
  centerId: string,
  span: Span,
  filter: ProgrammeFilter = {},
  now = new Date(),
): Promise<ShownDay[]> {
  const near = filter.way === "NEAR" ? filter.place : undefined;
  const rows = await db.$queryRaw<(ShownActivity & { total: number })[]>`
    SELECT * FROM (
      SELECT shown.*, count(*) OVER (PARTITION BY day)::int AS total,
        row_number() OVER (
          PARTITION BY day ORDER BY "endsAt" < ${now}, ${near ? Prisma.sql`km NULLS LAST` : Prisma.sql`nth`}, "startsAt", id) AS rank
      FROM (${shownRows(near)} WHERE ${isWanted(centerId, span, filter)} AND ${isShown(now)}) shown
    ) ranked
    WHERE rank <= ${span.perDay}
    ORDER BY day, ${near ? Prisma.sql`km NULLS LAST,` : Prisma.empty} "startsAt", id`;
  return groupByDay(rows);
}

function isWanted(
  centerId: string,
  { from, to }: Span,
  { place, way, category, platform, group, q }: ProgrammeFilter,
): Prisma.Sql {
  const text = q && `%${escapeLike(q)}%`;
  const conditions = [
    Prisma.sql`a."centerId" = ${centerId}::uuid`,
    Prisma.sql`a."startsAt" >= ${startOfDay(from)} AND a."startsAt" < ${startOfDay(addDays(to, 1))}`,
    ...(place && way !== "NEAR" ? [Prisma.sql`${place}::uuid = ANY (site.lineage)`] : []),
    ...(category ? [Prisma.sql`a."categoryId" = ${category}::uuid`] : []),
    ...(platform ? [Prisma.sql`a."platformId" = ${platform}::uuid`] : []),
    ...(group ? [Prisma.sql`a.beneficiary = ${group}::"Beneficiary"`] : []),
    ...(text
      ? [
          Prisma.sql`concat_ws(' ', a.title, a.description, a.spot, site.name, team.name) ILIKE ${text}`,
        ]
      : []),
  ];
  return Prisma.join(conditions, " AND ");
}

function groupByDay(rows: (ShownActivity & { total: number })[]): ShownDay[] {
  const days = new Map<string, ShownDay>();
  for (const { total, ...row } of rows) {
    const shown = days.get(row.day) ?? { day: row.day, activities: [], total };
    shown.activities.push(withBareNames(row));
    days.set(row.day, shown);
  }
  return [...days.values()];
}

/** What a place and those below it hold from now on, also what is going on, the next first. */
export async function listNext(
  { id, centerId }: { id: string; centerId: string },
  take: number,
  now = new Date(),
): Promise<ShownActivity[]> {
  const rows = await db.$queryRaw<ShownActivity[]>`
    ${shownRows()}
    WHERE a."centerId" = ${centerId}::uuid AND a."startsAt" > ${new Date(now.getTime() - LONGEST_MS)}
      AND a."endsAt" >= ${now} AND ${isShown(now)} AND ${id}::uuid = ANY (site.lineage)
    ORDER BY a."startsAt", a.id LIMIT ${take}`;
  return rows.map(withBareNames);
}

/** An activity lasts no longer (CHECK `activities_times`). */
const LONGEST_MS = 14 * DAY_MS;

/** The next `take` of a county, each of another kind, for the front page. */
export async function listNextKinds(
  centerId: string,
  take: number,
  now = new Date(),
): Promise<ShownActivity[]> {
  const until = new Date(now.getTime() + 7 * DAY_MS);
  const rows = await db.$queryRaw<ShownActivity[]>`
    SELECT * FROM (
      SELECT DISTINCT ON (kind) * FROM (${shownRows()}
        WHERE a."centerId" = ${centerId}::uuid AND a."startsAt" > ${now} AND a."startsAt" < ${until}
          AND a.status = 'PUBLISHED') shown
      ORDER BY kind, "startsAt", id
    ) one
    ORDER BY "startsAt", id LIMIT ${take}`;
  return rows.map(withBareNames);
}
