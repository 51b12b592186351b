import "server-only";
import type { Actor, VolunteerActor } from "@/lib/shared/auth/actor";
import { isHandler } from "@/lib/shared/auth/handler";
import { Prisma } from "@/prisma/generated/client";

/** The wishes this actor may see. Every read and write starts with this condition. */
export function visibleTo(actor: Actor): Prisma.WishWhereInput {
  switch (actor.role) {
    case "VISITOR":
      return NOTHING;
    case "RESIDENT":
      return { id: actor.wishId };
    case "VOLUNTEER":
      // What they went to stays theirs when they have moved to another county.
      return {
        OR: [
          { centerId: actor.centerId, inOpenPool: true },
          { centerId: actor.centerId, invitations: { some: invitationsTo(actor) } },
          { assignments: { some: assignmentsOf(actor) } },
        ],
      };
    case "STAFF":
      // A city reads figures and never personal data; a centre has its full county.
      if (!isHandler(actor)) return NOTHING;
      return actor.level === "CENTER" ? { centerId: actor.siteId } : inSubtree(actor.siteId);
    case "SYSTEM":
      return {};
  }
}

const NOTHING: Prisma.WishWhereInput = { id: { in: [] } };

/** Wishes of the places in the subtree of `siteId`, and those for which a unit in it is responsible. */
export function inSubtree(siteId: string): Prisma.WishWhereInput {
  return {
    OR: [{ site: { lineage: { has: siteId } } }, { responsibleSite: { lineage: { has: siteId } } }],
  };
}

type Volunteering = { id: string; teamIds: string[] };

/** Invitations to this volunteer, or to a team this volunteer leads. */
export function invitationsTo({ id, teamIds }: Volunteering): Prisma.InvitationWhereInput {
  return { OR: [{ volunteerId: id }, { teamId: { in: teamIds } }] };
}

/** Assignments that this volunteer attends, or that a team this volunteer leads has accepted. */
export function assignmentsOf({ id, teamIds }: Volunteering): Prisma.AssignmentWhereInput {
  return { OR: [{ seats: { some: { volunteerId: id } } }, { teamId: { in: teamIds } }] };
}

/**
 * The condition of `visibleTo` in SQL, for the statement with which every write begins: over the wish
 * `w`, its place `place` and its responsible unit `unit`. A test keeps the two equal.
 */
export function visibleInSql(actor: Actor): Prisma.Sql {
  switch (actor.role) {
    case "VISITOR":
      return Prisma.sql`false`;
    case "RESIDENT":
      return Prisma.sql`w.id = ${actor.wishId}::uuid`;
    case "VOLUNTEER":
      return isVolunteering(actor);
    case "STAFF":
      if (!isHandler(actor)) return Prisma.sql`false`;
      if (actor.level === "CENTER") return Prisma.sql`w."centerId" = ${actor.siteId}::uuid`;
      return Prisma.sql`${actor.siteId}::uuid = ANY (place.lineage || unit.lineage)`;
    case "SYSTEM":
      return Prisma.sql`true`;
  }
}

function isVolunteering({ id, teamIds, centerId }: VolunteerActor): Prisma.Sql {
  return Prisma.sql`(w."centerId" = ${centerId}::uuid AND (w."inOpenPool"
      OR EXISTS (SELECT FROM invitations i WHERE i."wishId" = w.id
        AND (i."volunteerId" = ${id}::uuid OR i."teamId" = ANY (${teamIds}::uuid[]))))
    OR EXISTS (SELECT FROM assignments t LEFT JOIN seats s ON s."assignmentId" = t.id
      WHERE t."wishId" = w.id
      AND (s."volunteerId" = ${id}::uuid OR t."teamId" = ANY (${teamIds}::uuid[]))))`;
}
