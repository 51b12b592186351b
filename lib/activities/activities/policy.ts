import type { Actor } from "@/lib/shared/auth/actor";
import { DAY_MS, HOUR_MS } from "@/lib/shared/days/durations";
import type { ErrorCode } from "@/lib/shared/errors";
import type { ActivityFacts } from "@/lib/activities/activities/facts";
import { ACTIVITY_EVENTS, nextStatus } from "@/lib/activities/activities/lifecycle";
import { decidesOn, mayPlanFor, plannerOf } from "@/lib/activities/activities/planner";
import type { ActivityEventName } from "@/prisma/generated/enums";

type Rule = (actor: Actor, activity: ActivityFacts, now: Date) => ErrorCode | null;

/** For how long before it begins who plans an activity may still move it; later the unit above does. */
export const CHANGE_HOURS = 24;

/** For how long after it ended who holds it writes down or corrects how many came; later the unit above does. */
export const COUNT_DAYS = 7;

/** How long after its end an activity of which nobody said how many came counts as not held. */
export const LAPSE_HOURS = 24;

/** Who may take which step. An event without a rule does not compile. */
const RULES: Record<ActivityEventName, Rule> = {
  draft: all(plans, isPlanOpen),
  edit: all(plans, isPlanOpen),
  submit: all(plans, isSubmittedWithPlan),
  return: (actor, activity) =>
    isTakenBack(activity) ? plans(actor, activity) : decides(actor, activity),
  drop: (actor, activity) =>
    activity.status === "DRAFT" ? plans(actor, activity) : decides(actor, activity),
  publish: all(decides, isOfReleasedMonth),
  change: all(plans, isEarlyOrDecides, hasNotEnded),
  cancel: all(plans, hasNotEnded),
  reinstate: all(plans, hasNotBegun),
  hold: all(holds, hasBegun, isSoonOrDecides),
  recount: all(holds, isSoonOrDecides),
  lapse: all(isSystem, hasLapsed),
};

/** Returns why `actor` may not take this step, regardless of the status, or null. */
export function refusal(
  actor: Actor,
  event: ActivityEventName,
  activity: ActivityFacts,
  now: Date,
): ErrorCode | null {
  return RULES[event](actor, activity, now);
}

/** Returns the steps this actor may take now; each is a button on the page of the activity. */
export function availableSteps(
  actor: Actor,
  activity: ActivityFacts,
  now: Date,
): ActivityEventName[] {
  return ACTIVITY_EVENTS.filter(
    (event) => nextStatus(activity.status, event) && !refusal(actor, event, activity, now),
  );
}

function all(...rules: Rule[]): Rule {
  return (actor, activity, now) => {
    for (const rule of rules) {
      const reason = rule(actor, activity, now);
      if (reason) return reason;
    }
    return null;
  };
}

function plans(actor: Actor, activity: ActivityFacts): ErrorCode | null {
  return mayPlanFor(actor, plannerOf(activity)) ? null : "FORBIDDEN";
}

function decides(actor: Actor, activity: ActivityFacts): ErrorCode | null {
  return decidesOn(actor, plannerOf(activity)) ? null : "FORBIDDEN";
}

function holds(actor: Actor, activity: ActivityFacts): ErrorCode | null {
  const isHost = actor.role === "VOLUNTEER" && actor.id === activity.hostLeaderId;
  return isHost ? null : plans(actor, activity);
}

function isSystem(actor: Actor): ErrorCode | null {
  return actor.role === "SYSTEM" ? null : "FORBIDDEN";
}

function isPlanOpen(_: Actor, { planStatus, isReleased }: ActivityFacts): ErrorCode | null {
  const isOpen = isReleased || planStatus === "DRAFT" || planStatus === "RETURNED";
  return isOpen ? null : "PLAN_SUBMITTED";
}

/** Whether who plans has just taken the plan back that it was submitted with. */
function isTakenBack({ planStatus, isReleased }: ActivityFacts): boolean {
  return planStatus === "DRAFT" && !isReleased;
}

/** Before the programme is published, activities are submitted with their plan. */
function isSubmittedWithPlan(
  _: Actor,
  { planStatus, isReleased }: ActivityFacts,
): ErrorCode | null {
  return isReleased || planStatus === "SUBMITTED" ? null : "SUBMIT_THE_PLAN";
}

function isOfReleasedMonth(_: Actor, { isReleased }: ActivityFacts): ErrorCode | null {
  return isReleased ? null : "PUBLISH_THE_MONTH";
}

function isEarlyOrDecides(actor: Actor, activity: ActivityFacts, now: Date): ErrorCode | null {
  const isEarly = activity.startsAt.getTime() - now.getTime() >= CHANGE_HOURS * HOUR_MS;
  return isEarly || !decides(actor, activity) ? null : "TOO_LATE_TO_CHANGE";
}

function hasNotBegun(_: Actor, { startsAt }: ActivityFacts, now: Date): ErrorCode | null {
  return now < startsAt ? null : "ACTIVITY_BEGUN";
}

function hasNotEnded(_: Actor, { endsAt }: ActivityFacts, now: Date): ErrorCode | null {
  return now < endsAt ? null : "ACTIVITY_OVER";
}

function hasBegun(_: Actor, { startsAt }: ActivityFacts, now: Date): ErrorCode | null {
  return now >= startsAt ? null : "ACTIVITY_NOT_BEGUN";
}

function isSoonOrDecides(actor: Actor, activity: ActivityFacts, now: Date): ErrorCode | null {
  const isSoon = now.getTime() - activity.endsAt.getTime() <= COUNT_DAYS * DAY_MS;
  return isSoon || !decides(actor, activity) ? null : "COUNTING_CLOSED";
}

function hasLapsed(_: Actor, { endsAt }: ActivityFacts, now: Date): ErrorCode | null {
  return now.getTime() - endsAt.getTime() >= LAPSE_HOURS * HOUR_MS ? null : "FORBIDDEN";
}
