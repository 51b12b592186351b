import "server-only";
import type { StaffActor } from "@/lib/shared/auth/actor";
import { addDays } from "@/lib/shared/days/days";
import type { Transaction } from "@/lib/shared/db/db";
import { sitesOf } from "@/lib/network/sites/scope";
import type { Query } from "@/lib/reporting/stats/read-together.data";
import { Prisma } from "@/prisma/generated/client";

/** The place with the ids of those right below and beside it; null if the reader may not see it. */
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
  const besides = listIds(parent?.children ?? []);
  return {
    ...found,
    childIds: listIds(children),
    peerIds: besides.filter((id) => id !== place.id),
  };
}

function listIds(places: { id: string }[]): string[] {
  return places.map(({ id }) => id);
}

export type LastService = { siteId: string; day: string | null };

/** A place is lively if there was a service within so many days. */
const LIVELY_DAYS = 30;

/** Villages at a place or below it without a service in the 30 days up to this one, as known before the day `known`. */
export function quietVillages(
  placeId: string,
  today: string,
  known: string,
): Query<{ siteId: string }> {
  return {
    columns: ["siteId"],
    sql: Prisma.sql`
    SELECT id AS "siteId" FROM sites
    WHERE level = 'VILLAGE' AND lineage @> ARRAY[${placeId}]::uuid[]
      AND id NOT IN (${livelyPlaces(today, known)})`,
  };
}

/** Reads the month of the day by the month and earlier days by the day. */
function livelyPlaces(today: string, known: string): Prisma.Sql {
  const since = addDays(today, -LIVELY_DAYS);
  const month = `${today.slice(0, 7)}-01`;
  // On a 31st the month begins before `since`.
  const isMonthWithin = month > since;
  const days = isMonthWithin
    ? Prisma.sql`start > ${since}::date AND start < ${month}::date`
    : Prisma.sql`start > ${since}::date`;
  const isKnown = Prisma.sql`services > 0 AND "recordedOn" < ${known}::date`;
  const byDay = Prisma.sql`
    SELECT "siteId" FROM current_counts WHERE slice = 'DAY' AND ${isKnown} AND ${days}`;
  if (!isMonthWithin) return byDay;
  return Prisma.sql`${byDay}
    UNION
    SELECT "siteId" FROM current_counts
    WHERE slice = 'MONTH' AND ${isKnown} AND start = ${month}::date`;
}

/** The last day with a service at each of these places before the day `known`, "2026-11-20"; null if there was none. */
export function lastServices(siteIds: string[], known: string): Query<LastService> {
  const isBefore = Prisma.sql`start < ${known}::date AND "recordedOn" < ${known}::date`;
  return {
    columns: ["siteId", "day"],
    sql: Prisma.sql`
    SELECT place AS "siteId", greatest(
      (SELECT max(start) FROM counts WHERE "siteId" = place AND slice = 'DAY' AND services > 0 AND ${isBefore}),
      (SELECT max(start) FROM new_counts WHERE "siteId" = place AND slice = 'DAY' AND services > 0 AND ${isBefore})
    )::text AS day
    FROM unnest(${siteIds}::uuid[]) place`,
  };
}
