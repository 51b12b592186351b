import type { Actor } from "@/lib/shared/auth/actor";
import type { ErrorCode } from "@/lib/shared/errors";
import type { WishFacts } from "@/lib/orders/wishes/facts";
import {
  askedForIt,
  mayStillBeUndone,
  ratesOnce,
  standsForNone,
} from "@/lib/orders/wishes/merge-rules";
import {
  answersForIt,
  arrangesVisit,
  dispatchesIt,
  goes,
  goesOrRecords,
  hasPressed,
  isInvited,
  isInvitedOrFit,
  isItsResident,
  isItsStaff,
  isOfItsCenter,
  isSystem,
  isSystemOrAnswers,
  isSystemOrDispatcher,
  leadsIt,
  tookIt,
} from "@/lib/orders/wishes/standing";
import {
  hasNotWorkedOnIt,
  isNeitherAskerNorPastOwner,
  isNoPastOwner,
  leavesOwnService,
} from "@/lib/orders/wishes/conflicts-of-interest";
import { isJustTaken, isStillUndoable } from "@/lib/orders/wishes/undo-window";
import { nextStatus, WISH_EVENTS, type WishEventName } from "@/lib/orders/wishes/lifecycle";
import { mayStillBeRated, mayStillBeRegraded } from "@/lib/orders/wishes/rating-windows";
import { isOfferedToWall } from "@/lib/orders/wishes/wall-standing";
import { all, allow, type Rule } from "@/lib/orders/wishes/rule";

export { maySeeContact } from "@/lib/orders/wishes/disclosure";

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
  undoAccept: all(allow(tookIt), isJustTaken),
  appoint: allow((actor, wish) => isSystem(actor) || leadsIt(actor, wish)),
  stepBack: allow(
    (actor, wish) => (isSystem(actor) || goes(actor, wish)) && wish.assignment?.teamId != null,
  ),
  release: allow((actor, wish) => isSystem(actor) || tookIt(actor, wish)),
  supply: allow(isItsStaff),
  schedule: allow(arrangesVisit),
  unschedule: allow((actor, wish) => arrangesVisit(actor, wish) && wish.visitAt !== null),
  remind: allow((actor, wish) => isSystem(actor) && wish.visitAt !== null),
  checkIn: allow(goesOrRecords),
  undoCheckIn: all(allow(hasPressed), isStillUndoable),
  couldNotServe: allow((actor, wish) => goesOrRecords(actor, wish) || leadsIt(actor, wish)),
  checkOut: allow(goesOrRecords),
  undoCheckOut: all(allow(hasPressed), isStillUndoable),
  rate: all(
    allow((actor, wish) => askedForIt(actor, wish) || isOfItsCenter(actor, wish)),
    hasNotWorkedOnIt,
    mayStillBeRated,
  ),
  rateToo: all(allow(askedForIt), ratesOnce),
  regrade: all(allow(isItsResident), mayStillBeRegraded),
  merge: all(allow(answersForIt), standsForNone),
  unmerge: all(allow(isSystemOrAnswers), mayStillBeUndone),
  closeUnrated: allow(isSystem),
  redo: allow(isSystem),
  callBack: all(
    allow((actor, wish) => answersForIt(actor, wish) && wish.round > 1 && !wish.calledBackAt),
    isNoPastOwner,
  ),
  cancel: allow((actor, wish) => isItsResident(actor, wish) || answersForIt(actor, wish)),
  amend: allow((actor, wish) => isItsResident(actor, wish) || answersForIt(actor, wish)),
  correct: allow(answersForIt),
  unpublish: allow(
    (actor, wish) =>
      isOfferedToWall(wish) && (isItsResident(actor, wish) || isItsStaff(actor, wish)),
  ),
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
    (actor, wish) => (isSystem(actor) || unitAbove(actor, wish) !== null) && !wish.isObjected,
  ),
  handDown: allow((actor, wish) => dispatchesIt(actor, wish) && !wish.isObjected),
  overdue: allow(isSystem),
  pause: allow((actor, wish) => answersForIt(actor, wish) && !wish.pausedAt),
  resume: allow((actor, wish) => isSystemOrAnswers(actor, wish) && wish.pausedAt !== null),
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

/**
 * Returns the unit to which the actor hands a wish up: the one above the actor's own, so that it never
 * lands where it came from; null for who answers for no wish or has no unit above in the county.
 */
export function unitAbove(actor: Actor, wish: WishFacts): string | null {
  if (!answersForIt(actor, wish) || actor.level === "CENTER") return null;
  return wish.responsibleLineage[wish.responsibleLineage.indexOf(actor.siteId) - 1] ?? null;
}

/**
 * Whether the actor may, in one step, take a wish that nobody accepts out of the pool and ask others:
 * who may recall it.
 */
export function mayAskAnew(actor: Actor, wish: WishFacts, now: Date): boolean {
  return (
    wish.status === "DISPATCHED" && wish.inOpenPool && refusal(actor, "recall", wish, now) === null
  );
}

function redoIsPrepared(actor: Actor, wish: WishFacts): ErrorCode | null {
  if (wish.round > 1 && !wish.calledBackAt) return "CALL_BACK_FIRST";
  return isNoPastOwner(actor, wish);
}
