import type { Actor, StaffActor } from "@/lib/shared/auth/actor";
import { isCountyAdmin } from "@/lib/shared/auth/admin";
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

/** Whether the actor may look at the phone of any volunteer at home in the place with this lineage: who keeps them. */
export function mayLookAtPhoneOf(actor: Actor, homeLineage: string[]): actor is StaffActor {
  return isCountyAdmin(actor) && homeLineage.includes(actor.siteId);
}

function serves({ assignment }: WishFacts, volunteerId: string): boolean {
  if (!assignment) return false;
  return [...assignment.volunteerIds, assignment.leaderId].includes(volunteerId);
}
