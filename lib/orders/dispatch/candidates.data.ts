import "server-only";
import type { Transaction } from "@/lib/shared/db/db";
import { escapeLike } from "@/lib/shared/db/like";
import { Prisma } from "@/prisma/generated/client";
import type { Candidate } from "@/lib/orders/dispatch/candidate";
import { readFacts } from "@/lib/orders/dispatch/candidate-facts.data";

/** A place and the category asked for there. */
export type Search = { siteId: string; categoryId: string | null };

/**
 * How many candidates are read: from the place, from each other place of its town, from each other
 * place of the county, and teams.
 */
export type Breadth = { place: number; town: number; county: number; teams: number };

/** For one wish: many candidates nearby and one from every place of the county. */
export const BROAD: Breadth = { place: 40, town: 6, county: 1, teams: 60 };

/** For many wishes at once: candidates of the town only. */
export const NARROW: Breadth = { place: 12, town: 2, county: 0, teams: 12 };

/**
 * Returns the candidates for each search in one county: per place, those of the category who were
 * invited least recently. Reads by index only, since a county has ninety thousand volunteers.
 */
export function findCandidates(
  client: Transaction,
  centerId: string,
  searches: Search[],
  breadth: Breadth,
  now: Date,
): Promise<Candidate[]> {
  return readFacts(client, selectCandidateIds(centerId, searches, breadth), now);
}

/** Volunteers, and teams, found by one name. */
const MAX_NAMED = 8;

/** Returns the volunteers and teams with this name or number, whether or not a search would find them. */
export function findNamed(
  client: Transaction,
  centerId: string,
  words: string,
  now: Date,
): Promise<Candidate[]> {
  const pattern = `%${escapeLike(words)}%`;
  return readFacts(
    client,
    Prisma.sql`
      (SELECT 0 AS search, 'VOLUNTEER' AS kind, id FROM volunteers
        WHERE "centerId" = ${centerId}::uuid AND (name ILIKE ${pattern} OR number ILIKE ${pattern})
        ORDER BY name = ${words} DESC, "disabledAt" IS NULL DESC, number LIMIT ${MAX_NAMED}::int)
      UNION ALL (SELECT 0, 'TEAM', id FROM teams
        WHERE "centerId" = ${centerId}::uuid AND name ILIKE ${pattern}
        ORDER BY name = ${words} DESC, "closedAt" IS NULL DESC, name LIMIT ${MAX_NAMED}::int)`,
    now,
  );
}

function selectCandidateIds(centerId: string, searches: Search[], breadth: Breadth): Prisma.Sql {
  const asked = Prisma.sql`
    SELECT need.position - 1 AS search, need."siteId", need."categoryId",
      COALESCE(place.lineage[array_position(place.lineage, place."centerId") + 1], place.id) AS "townId"
    FROM unnest(
      ${searches.map(({ siteId }) => siteId)}::uuid[],
      ${searches.map(({ categoryId }) => categoryId)}::uuid[]
    ) WITH ORDINALITY AS need ("siteId", "categoryId", position)
    JOIN sites place ON place.id = need."siteId"`;
  const towns = Prisma.sql`
    SELECT "townId", "categoryId", array_agg(search) AS searches FROM (${asked}) asked GROUP BY 1, 2`;
  return Prisma.sql`
    SELECT need.search, 'VOLUNTEER' AS kind, near.id
    FROM (${asked}) need
    JOIN sites home ON ${breadth.county > 0 ? Prisma.sql`home."centerId" = ${centerId}::uuid` : Prisma.sql`home.lineage @> ARRAY[need."townId"]`}
    CROSS JOIN LATERAL (
      SELECT v.id FROM volunteers v
      WHERE v."homeSiteId" = home.id AND v."disabledAt" IS NULL AND EXISTS (
        SELECT FROM volunteer_categories c
        WHERE c."volunteerId" = v.id AND c."categoryId" = need."categoryId")
      ORDER BY v."lastAskedAt" NULLS FIRST
      LIMIT CASE
        WHEN home.id = need."siteId" THEN ${breadth.place}::int
        WHEN home.lineage @> ARRAY[need."townId"] THEN ${breadth.town}::int
        ELSE ${breadth.county}::int END) near
    UNION ALL
    SELECT need.search, 'VOLUNTEER', neighbor.id
    FROM (${asked}) need
    CROSS JOIN LATERAL (
      SELECT v.id FROM volunteers v
      WHERE v."homeSiteId" = need."siteId" AND v."disabledAt" IS NULL AND NOT EXISTS (
        SELECT FROM volunteer_categories c
        WHERE c."volunteerId" = v.id AND c."categoryId" = need."categoryId")
      ORDER BY v."lastAskedAt" NULLS FIRST
      LIMIT ${Math.ceil(breadth.place / 2)}::int) neighbor
    UNION ALL
    SELECT unnest(need.searches), 'TEAM', team.id
    FROM (${towns}) need
    CROSS JOIN LATERAL (
      SELECT t.id FROM team_categories c
      JOIN teams t ON t.id = c."teamId" JOIN sites home ON home.id = t."siteId"
      WHERE c."categoryId" = need."categoryId" AND t."closedAt" IS NULL
      ORDER BY home.lineage @> ARRAY[need."townId"] DESC, t."lastAskedAt" NULLS FIRST
      LIMIT ${breadth.teams}::int) team
    UNION ALL
    SELECT unnest(need.searches), 'TEAM', neighbor.id
    FROM (${towns}) need
    CROSS JOIN LATERAL (
      SELECT t.id FROM sites home JOIN teams t ON t."siteId" = home.id
      WHERE home.lineage @> ARRAY[need."townId"] AND t."closedAt" IS NULL AND NOT EXISTS (
        SELECT FROM team_categories c
        WHERE c."teamId" = t.id AND c."categoryId" = need."categoryId")
      ORDER BY t."lastAskedAt" NULLS FIRST
      LIMIT ${Math.ceil(breadth.teams / 4)}::int) neighbor`;
}
