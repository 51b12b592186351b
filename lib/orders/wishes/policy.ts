import type { Actor, StaffActor } from "@/lib/shared/auth/actor";
import { isOneOf } from "@/lib/shared/auth/same-person";
import type { ErrorCode } from "@/lib/shared/errors";
import type { WishFacts } from "@/lib/orders/wishes/facts";
import {
  volunteerParty,
  barrierTo,
  isInvitedAlone,
  invitedTeams,
} from "@/lib/orders/wishes/who-may-serve";
import {
  END_STATUSES,
  nextStatus,
  WISH_EVENTS,
  type WishEventName,
} from "@/lib/orders/wishes/lifecycle";
import { isHandler } from "@/lib/shared/auth/handler";
import { DAY_MS, later } from "@/lib/shared/days/durations";
import { all, allow, type Rule } from "@/lib/orders/wishes/rule";

/** Who may take which step. An event without a rule does not compile. */
const RULES: Record<WishEventName, Rule> = {
  submit: allow(() => true),
  approve: allow(answersForIt),
  reject: allow(answersForIt),
  dispatch: all(allow(dispatchesIt), redoIsPrepared),
  decline: allow(isInvited),
  nextWave: allow((actor, wish) => isSystemOrDispatcher(actor, wish) && !wish.inOpenPool),
  openPool: allow((actor, wish) => isSystemOrDispatcher(actor, wish) && !wish.inOpenPool),
  recall: allow(isSystemOrDispatcher),
  accept: all(allow(isInvitedOrFit), isNeitherAskerNorPastOwner),
  appoint: allow(leadsIt),
  stepBack: allow((actor, wish) => goes(actor, wish) && wish.assignment?.teamId != null),
  release: allow((actor, wish) =>
    wish.assignment?.teamId ? leadsIt(actor, wish) : goes(actor, wish),
  ),
  supply: allow(isItsStaff),
  checkIn: allow(goes),
  checkOut: allow(goes),
  rate: all(allow(isItsResident), mayStillBeRated),
  closeUnrated: allow(isSystem),
  redo: allow(isSystem),
  callBack: all(
    allow((actor, wish) => answersForIt(actor, wish) && wish.round > 1 && !wish.calledBackAt),
    isNoPastOwner,
  ),
  cancel: allow((actor, wish) => isItsResident(actor, wish) || answersForIt(actor, wish)),
  amend: allow((actor, wish) => isItsResident(actor, wish) || answersForIt(actor, wish)),
  object: allow(
    (actor, wish) =>
      answersForIt(actor, wish) &&
      actor.siteId === wish.responsibleSiteId &&
      wish.responsibleLevel !== "CENTER" &&
      !wish.isObjected,
  ),
  decide: allow(
    (actor, wish) => answersForIt(actor, wish) && actor.level === "CENTER" && wish.isObjected,
  ),
  handUp: allow(
    (actor, wish) =>
      answersForIt(actor, wish) && wish.responsibleLevel !== "CENTER" && !wish.isObjected,
  ),
  handDown: allow((actor, wish) => dispatchesIt(actor, wish) && !wish.isObjected),
  overdue: allow(isSystem),
  pause: allow((actor, wish) => answersForIt(actor, wish) && !wish.pausedAt),
  resume: allow(
    (actor, wish) => (isSystem(actor) || answersForIt(actor, wish)) && wish.pausedAt !== null,
  ),
};

/** Returns why `actor` may not take this step, regardless of the status, or null. */
export function refusal(
  actor: Actor,
  event: WishEventName,
  wish: WishFacts,
  now: Date,
): ErrorCode | null {
  return RULES[event](actor, wish, now) ?? leavesOwnService(actor, wish);
}

/** Returns the steps this actor may take now; each is a button on the page of the wish. */
export function availableEvents(actor: Actor, wish: WishFacts, now: Date): WishEventName[] {
  return WISH_EVENTS.filter(
    (event) => nextStatus(wish.status, event) && refusal(actor, event, wish, now) === null,
  );
}

/** Staged disclosure: whether the actor may see phone and address now. Each access is logged. */
export function maySeeContact(actor: Actor, wish: WishFacts, now: Date): boolean {
  if (isItsResident(actor, wish)) return true;
  const servedAt = wish.assignment?.checkedOutAt ?? null;
  const overAt = isOver(wish) ? wish.changedAt : null;
  const isOpenAfter = (end: Date | null) =>
    end === null || now < later(end, wish.disclosureDays * DAY_MS);
  if (isItsStaff(actor, wish)) return isOpenAfter(overAt);
  return (goes(actor, wish) || leadsIt(actor, wish)) && isOpenAfter(servedAt ?? overAt);
}

/** Returns until when a wish closed as not rated can still be rated; null for any other wish. */
export function mayRateUntil({ status, assignment, redoDays }: WishFacts): Date | null {
  const servedAt = assignment?.checkedOutAt;
  return status === "UNRATED" && servedAt ? later(servedAt, redoDays * DAY_MS) : null;
}

function isOver({ status }: WishFacts): boolean {
  return status === "RATED" || status === "UNRATED" || END_STATUSES.includes(status);
}

/** Whether the actor works for the responsible unit or a unit above it in the county. */
function answersForIt(actor: Actor, wish: WishFacts): actor is StaffActor {
  return isHandler(actor) && wish.responsibleLineage.includes(actor.siteId);
}

/** Like `answersForIt`, and also for the units of the wish's place when another unit is responsible. */
function isItsStaff(actor: Actor, wish: WishFacts): actor is StaffActor {
  return (
    isHandler(actor) &&
    (wish.responsibleLineage.includes(actor.siteId) || wish.siteLineage.includes(actor.siteId))
  );
}

/** 派单 is done by the centre or the 所, for its own subtree. */
function dispatchesIt(actor: Actor, wish: WishFacts): boolean {
  return answersForIt(actor, wish) && (actor.level === "CENTER" || actor.level === "TOWNSHIP");
}

function isSystem(actor: Actor): boolean {
  return actor.role === "SYSTEM";
}

function isSystemOrDispatcher(actor: Actor, wish: WishFacts): boolean {
  return isSystem(actor) || dispatchesIt(actor, wish);
}

/** A wish closed as not rated can be rated while the redo window is open. */
function mayStillBeRated(_: Actor, wish: WishFacts, now: Date): ErrorCode | null {
  const until = mayRateUntil(wish);
  return until && now >= until ? "RATING_CLOSED" : null;
}

function redoIsPrepared(actor: Actor, wish: WishFacts): ErrorCode | null {
  if (wish.round > 1 && !wish.calledBackAt) return "CALL_BACK_FIRST";
  return isNoPastOwner(actor, wish);
}

function isNoPastOwner(actor: Actor, wish: WishFacts): ErrorCode | null {
  return isOneOf(actor, wish.pastOwnerIds) ? "PAST_OWNER" : null;
}

/** Staff who serve a wish themselves, or lead its team, must leave its steps to a colleague. */
function leavesOwnService(actor: Actor, { assignment }: WishFacts): ErrorCode | null {
  if (actor.role !== "STAFF" || !assignment) return null;
  const serving = [...assignment.volunteerIds, assignment.leaderId];
  return isOneOf(actor, serving) ? "OWN_SERVICE" : null;
}

function isInvited(actor: Actor, wish: WishFacts): boolean {
  if (actor.role !== "VOLUNTEER") return false;
  return isInvitedAlone(actor, wish) || invitedTeams(actor, wish).length > 0;
}

function isInvitedOrFit(actor: Actor, wish: WishFacts): boolean {
  if (isInvited(actor, wish)) return true;
  return wish.inOpenPool && actor.role === "VOLUNTEER" && actor.centerId === wish.centerId;
}

function isNeitherAskerNorPastOwner(actor: Actor, wish: WishFacts): ErrorCode | null {
  return actor.role === "VOLUNTEER" ? barrierTo(volunteerParty(actor), wish) : null;
}

function leadsIt(actor: Actor, wish: WishFacts): boolean {
  return actor.role === "VOLUNTEER" && wish.assignment?.leaderId === actor.id;
}

function goes(actor: Actor, wish: WishFacts): boolean {
  return actor.role === "VOLUNTEER" && !!wish.assignment?.volunteerIds.includes(actor.id);
}

function isItsResident(actor: Actor, wish: WishFacts): boolean {
  return actor.role === "RESIDENT" && actor.wishId === wish.id;
}
