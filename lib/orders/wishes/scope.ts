import "server-only";
import type { Actor } from "@/lib/shared/auth/actor";
import type { Prisma } from "@/prisma/generated/client";
import { isHandler } from "@/lib/shared/auth/handler";

/** Which wishes exist, as far as this actor is concerned. Every read and write starts here. */
export function visibleTo(actor: Actor): Prisma.WishWhereInput {
  switch (actor.role) {
    case "VISITOR":
      return NOTHING;
    case "RESIDENT":
      return { id: actor.wishId };
    case "VOLUNTEER":
      return {
        centerId: actor.centerId,
        OR: [
          { inOpenPool: true },
          { invitations: { some: askedOf(actor) } },
          { assignments: { some: takenBy(actor) } },
        ],
      };
    case "STAFF":
      // A city reads figures and never a person; a centre is its whole county.
      if (!isHandler(actor)) return NOTHING;
      return actor.level === "CENTER" ? { centerId: actor.siteId } : inSubtree(actor.siteId);
    case "SYSTEM":
      return {};
  }
}

const NOTHING: Prisma.WishWhereInput = { id: { in: [] } };

/** Wishes of the places below `siteId`, and those a unit below it answers for. */
export function inSubtree(siteId: string): Prisma.WishWhereInput {
  return {
    OR: [{ site: { lineage: { has: siteId } } }, { responsibleSite: { lineage: { has: siteId } } }],
  };
}

type Volunteering = { id: string; teamIds: string[] };

/** Invitations to this volunteer or to a team this volunteer leads. */
export function askedOf({ id, teamIds }: Volunteering): Prisma.InvitationWhereInput {
  return { OR: [{ volunteerId: id }, { teamId: { in: teamIds } }] };
}

/** Assignments in which this volunteer goes, or which a team this volunteer leads has taken. */
export function takenBy({ id, teamIds }: Volunteering): Prisma.AssignmentWhereInput {
  return { OR: [{ seats: { some: { volunteerId: id } } }, { teamId: { in: teamIds } }] };
}
