import type { Actor, VolunteerActor } from "@/lib/shared/auth/actor";
import type { ErrorCode } from "@/lib/shared/errors";
import type { WishFacts } from "@/lib/orders/wishes/facts";
import {
  volunteerParty,
  barrierTo,
  isInvitedAlone,
  invitedTeams,
} from "@/lib/orders/wishes/who-may-serve";

/** Whether the actor may answer invitations and serve at all. The policy of wishes decides which. */
export function isVolunteer(actor: Actor): actor is VolunteerActor {
  return actor.role === "VOLUNTEER";
}

/**
 * Returns why the volunteer may not accept a wish alone or, with `teamId`, for a team, or null. Adds to
 * the policy of wishes: a leader invited as a person may not accept for a team.
 */
export function refusalToTake(
  actor: VolunteerActor,
  wish: WishFacts,
  teamId?: string,
): ErrorCode | null {
  if (teamId && !actor.teamIds.includes(teamId)) return "FORBIDDEN";
  const barrier =
    teamId && barrierTo({ ...volunteerParty(actor), id: teamId, leaderId: actor.id }, wish);
  if (barrier) return barrier;
  if (wish.inOpenPool || wish.status !== "DISPATCHED") return null;
  const isAsked = teamId ? invitedTeams(actor, wish).includes(teamId) : isInvitedAlone(actor, wish);
  return isAsked ? null : "FORBIDDEN";
}
