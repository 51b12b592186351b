import type { WishFacts } from "@/lib/orders/wishes/facts";
import { barrierTo, volunteerParty } from "@/lib/orders/wishes/who-may-serve";
import type { Actor } from "@/lib/shared/auth/actor";
import { isOneOf } from "@/lib/shared/auth/same-person";
import type { ErrorCode } from "@/lib/shared/errors";

// Nobody decides on their own service.

export function isNoPastOwner(actor: Actor, wish: WishFacts): ErrorCode | null {
  return isOneOf(actor, wish.pastOwnerIds) ? "PAST_OWNER" : null;
}

/** Staff who serve a wish themselves, or lead its team, must leave its steps to a colleague. */
export function leavesOwnService(actor: Actor, { assignment }: WishFacts): ErrorCode | null {
  if (actor.role !== "STAFF" || !assignment) return null;
  const serving = [...assignment.volunteerIds, assignment.leaderId];
  return isOneOf(actor, serving) ? "OWN_SERVICE" : null;
}

export function isNeitherAskerNorPastOwner(actor: Actor, wish: WishFacts): ErrorCode | null {
  return actor.role === "VOLUNTEER" ? barrierTo(volunteerParty(actor), wish) : null;
}

/** Nobody grades what they reviewed, dispatched, supplied or recorded. */
export function hasNotWorkedOnIt(actor: Actor, wish: WishFacts): ErrorCode | null {
  const workers = [...wish.workedOnByIds, wish.handlerId, ...wish.pastOwnerIds];
  return actor.role === "STAFF" && isOneOf(actor, workers) ? "WORKED_ON_IT" : null;
}
