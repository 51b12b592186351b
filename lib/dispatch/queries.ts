import "server-only";
import type { StaffActor } from "@/lib/auth/actor";
import { db } from "@/lib/db";
import { literally } from "@/lib/like";
import type { WishFacts } from "@/lib/wishes/facts";
import { refusal } from "@/lib/wishes/policy";
import { Prisma } from "@/prisma/generated/client";

const MOST_VOLUNTEERS = 20;
const MOST_OTHERS = 200;
const MOST_TEAMS = 40;

/** Somebody who could be asked, with what speaks for it. */
type Candidate = { id: string; name: string; place: string; fits: boolean };

export type TeamCandidate = Candidate & { members: number };
export type VolunteerCandidate = Candidate & { number: string };

type Need = { wish: WishFacts; categoryId: string | null; search?: string | undefined };

/** Teams of the county that could take the wish: of its category first, then the closest. */
export async function listTeamsFor(actor: StaffActor, need: Need): Promise<TeamCandidate[]> {
  if (refusal(actor, "dispatch", need.wish, new Date())) return [];
  const { wish, categoryId, search } = need;
  return db.$queryRaw`
    WITH near AS ${near(wish)}
    SELECT t.id, t.name, n.name AS place, EXISTS (
        SELECT FROM team_categories c
        WHERE c."teamId" = t.id AND c."categoryId" = ${categoryId}::uuid) AS fits,
      (SELECT count(*)::int FROM team_members m WHERE m."teamId" = t.id) AS members
    FROM teams t JOIN near n ON n.id = t."siteId"
    WHERE t."centerId" = ${wish.centerId}::uuid AND t."closedAt" IS NULL
      AND t.id <> ALL (${wish.pastOwnerIds}::uuid[])
      ${search ? Prisma.sql`AND t.name ILIKE ${`%${literally(search)}%`}` : Prisma.empty}
    ORDER BY fits DESC, n.closeness DESC, t.name
    LIMIT ${MOST_TEAMS}`;
}

/**
 * Volunteers of the county that could be asked: of the category first, then of the same village
 * and town.
 */
export async function listVolunteersFor(
  actor: StaffActor,
  need: Need,
): Promise<VolunteerCandidate[]> {
  if (refusal(actor, "dispatch", need.wish, new Date())) return [];
  const { wish, categoryId, search } = need;
  return db.$queryRaw`
    WITH near AS ${near(wish)}
    SELECT v.id, v.name, v.number, n.name AS place,
      EXISTS (
        SELECT FROM volunteer_categories c
        WHERE c."volunteerId" = v.id AND c."categoryId" = ${categoryId}::uuid) AS fits
    FROM volunteers v JOIN near n ON n.id = v."homeSiteId"
    WHERE v."centerId" = ${wish.centerId}::uuid AND v."disabledAt" IS NULL
      AND v.phone <> ${wish.residentPhone} AND v.id <> ALL (${wish.pastOwnerIds}::uuid[])
      AND ${search ? named(search) : closeOrFit(need)}
    ORDER BY fits DESC, n.closeness DESC, v.number
    LIMIT ${MOST_VOLUNTEERS}`;
}

/** The places of the county with how much of their lineage they share with the wish. */
function near({ centerId, siteLineage }: WishFacts): Prisma.Sql {
  return Prisma.sql`(
    SELECT id, name, (
      SELECT count(*) FROM unnest(lineage) AS step WHERE step = ANY (${siteLineage}::uuid[])
    ) AS closeness
    FROM sites WHERE "centerId" = ${centerId}::uuid)`;
}

/** A county has tens of thousands: those of the same town are ranked, and some more of the category. */
function closeOrFit({ wish, categoryId }: Need): Prisma.Sql {
  return Prisma.sql`v.id IN (
    SELECT h.id FROM volunteers h JOIN near n ON n.id = h."homeSiteId"
      WHERE n.closeness > (SELECT closeness FROM near WHERE id = ${wish.centerId}::uuid)
    UNION (SELECT "volunteerId" FROM volunteer_categories
      WHERE "categoryId" = ${categoryId}::uuid LIMIT ${MOST_OTHERS}))`;
}

function named(search: string): Prisma.Sql {
  const pattern = `%${literally(search)}%`;
  return Prisma.sql`(v.name ILIKE ${pattern} OR v.number ILIKE ${pattern}
    OR EXISTS (
      SELECT FROM volunteer_categories o JOIN service_categories k ON k.id = o."categoryId"
      WHERE o."volunteerId" = v.id AND k.name ILIKE ${pattern}))`;
}
