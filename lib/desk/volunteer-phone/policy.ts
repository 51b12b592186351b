import type { Actor, StaffActor } from "@/lib/shared/auth/actor";
import { isHandler } from "@/lib/shared/auth/handler";
import type { WishFacts } from "@/lib/orders/wishes/facts";
import { maySeeContact } from "@/lib/orders/wishes/policy";

/**
 * Whether the actor may look at the phone of a volunteer who serves the wish: staff who may see the
 * resident's contact, for as long.
 */
export function mayLookAtPhone(
  actor: Actor,
  wish: WishFacts,
  volunteerId: string,
  now: Date,
): actor is StaffActor {
  return isHandler(actor) && maySeeContact(actor, wish, now) && serves(wish, volunteerId);
}

function serves({ assignment }: WishFacts, volunteerId: string): boolean {
  if (!assignment) return false;
  return [...assignment.volunteerIds, assignment.leaderId].includes(volunteerId);
}
