import type { Actor, VolunteerActor } from "@/lib/shared/auth/actor";
import type { ErrorCode } from "@/lib/shared/errors";
import type { WishFacts } from "@/lib/orders/wishes/facts";
import { alone, barrierTo, isAskedAlone, teamsAsked } from "@/lib/orders/wishes/who-may-serve";

/** Who answers invitations and serves; which wishes, the policy of wishes says. */
export function isVolunteer(actor: Actor): actor is VolunteerActor {
  return actor.role === "VOLUNTEER";
}

/**
 * What stands against taking a wish alone or, with `teamId`, for a team, besides what the policy of
 * wishes says: a leader who is asked as a person does not thereby take it for a team.
 */
export function refusalToTake(
  actor: VolunteerActor,
  wish: WishFacts,
  teamId?: string,
): ErrorCode | null {
  if (teamId && !actor.teamIds.includes(teamId)) return "FORBIDDEN";
  const barrier = teamId && barrierTo({ ...alone(actor), id: teamId, leaderId: actor.id }, wish);
  if (barrier) return barrier;
  if (wish.inOpenPool || wish.status !== "DISPATCHED") return null;
  const isAsked = teamId ? teamsAsked(actor, wish).includes(teamId) : isAskedAlone(actor, wish);
  return isAsked ? null : "FORBIDDEN";
}
