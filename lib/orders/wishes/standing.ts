import type { Actor, StaffActor } from "@/lib/shared/auth/actor";
import { isHandler } from "@/lib/shared/auth/handler";
import { isOneOf } from "@/lib/shared/auth/same-person";
import type { WishFacts } from "@/lib/orders/wishes/facts";
import { invitedTeams, isInvitedAlone } from "@/lib/orders/wishes/who-may-serve";

// What an actor is to a wish: the words in which the policy says who may take which step.

/** Whether the actor works for the responsible unit or a unit above it in the county. */
export function answersForIt(actor: Actor, wish: WishFacts): actor is StaffActor {
  return isHandler(actor) && wish.responsibleLineage.includes(actor.siteId);
}

/** Like `answersForIt`, and also for the units of the wish's place when another unit is responsible. */
export function isItsStaff(actor: Actor, wish: WishFacts): actor is StaffActor {
  return (
    isHandler(actor) &&
    (wish.responsibleLineage.includes(actor.siteId) || wish.siteLineage.includes(actor.siteId))
  );
}

/** 派单 is done by the centre or the 所, for its own subtree. */
export function dispatchesIt(actor: Actor, wish: WishFacts): boolean {
  return answersForIt(actor, wish) && (actor.level === "CENTER" || actor.level === "TOWNSHIP");
}

export function isSystem(actor: Actor): boolean {
  return actor.role === "SYSTEM";
}

export function isSystemOrAnswers(actor: Actor, wish: WishFacts): boolean {
  return isSystem(actor) || answersForIt(actor, wish);
}

export function isSystemOrDispatcher(actor: Actor, wish: WishFacts): boolean {
  return isSystem(actor) || dispatchesIt(actor, wish);
}

/** The place within which the actor knows where a wish comes from: their own and all below it. */
export function reachOf(actor: Actor, { centerId }: WishFacts): string {
  return actor.role === "STAFF" ? actor.siteId : centerId;
}

/**
 * A grade told on the phone or on paper (电话回访评价) is written down at the centre: only the 所 and the
 * centre dispatch, so it is the unit above who did.
 */
export function isOfItsCenter(actor: Actor, wish: WishFacts): boolean {
  return isHandler(actor) && actor.level === "CENTER" && actor.siteId === wish.centerId;
}

export function isInvited(actor: Actor, wish: WishFacts): boolean {
  if (actor.role !== "VOLUNTEER") return false;
  return isInvitedAlone(actor, wish) || invitedTeams(actor, wish).length > 0;
}

export function isInvitedOrFit(actor: Actor, wish: WishFacts): boolean {
  if (isInvited(actor, wish)) return true;
  return wish.inOpenPool && actor.role === "VOLUNTEER" && actor.centerId === wish.centerId;
}

export function leadsIt(actor: Actor, wish: WishFacts): boolean {
  return actor.role === "VOLUNTEER" && wish.assignment?.leaderId === actor.id;
}

export function goes(actor: Actor, wish: WishFacts): boolean {
  return actor.role === "VOLUNTEER" && !!wish.assignment?.volunteerIds.includes(actor.id);
}

/** Who goes says when; for whoever was named and has no phone in hand, the staff write it down (代记). */
export function goesOrRecords(actor: Actor, wish: WishFacts): boolean {
  const isNamed = !!wish.assignment && wish.assignment.volunteerIds.length > 0;
  return goes(actor, wish) || (isNamed && isItsStaff(actor, wish));
}

/** What an attendee pressed is undone by that one; what staff wrote down, by staff. */
export function hasPressed(actor: Actor, wish: WishFacts): boolean {
  const { assignment } = wish;
  if (!assignment?.pressedById) return false;
  if (goes(actor, wish)) return isOneOf(actor, [assignment.pressedById]);
  return isItsStaff(actor, wish) && !assignment.volunteerIds.includes(assignment.pressedById);
}

/** Whether the actor took the wish: for a team its leader. */
export function tookIt(actor: Actor, wish: WishFacts): boolean {
  return wish.assignment?.teamId ? leadsIt(actor, wish) : goes(actor, wish);
}

/** 约时间 is done by who goes or leads, and by the resident or staff who spoke with them. */
export function arrangesVisit(actor: Actor, wish: WishFacts): boolean {
  const isServing = goes(actor, wish) || leadsIt(actor, wish);
  return isServing || isItsResident(actor, wish) || isItsStaff(actor, wish);
}

/** Also while the wish is being given to another resident: the actor was found by a link just before. */
export function isItsResident(actor: Actor, wish: WishFacts): boolean {
  return actor.role === "RESIDENT" && actor.wishId === wish.id && actor.id === wish.residentId;
}
