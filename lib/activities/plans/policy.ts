import { decidesOn, mayPlanFor, type Planner } from "@/lib/activities/activities/planner";
import { nextStatus, PLAN_EVENTS } from "@/lib/activities/plans/lifecycle";
import type { Actor } from "@/lib/shared/auth/actor";
import { isHandler } from "@/lib/shared/auth/handler";
import type { ErrorCode } from "@/lib/shared/errors";
import type { PlanEventName, PlanStatus } from "@/prisma/generated/enums";

/** What the rules read of a plan. Before the first step `version` is 0. */
export type PlanFacts = Planner & {
  id: string;
  status: PlanStatus;
  version: number;
  siteId: string | null;
  teamId: string | null;
  /** The first day of the month. */
  month: Date;
  submittedAt: Date | null;
  /** The number of its activities that were not dropped. */
  activities: number;
};

type Rule = (actor: Actor, plan: PlanFacts) => ErrorCode | null;

/** Who may take which step. An event without a rule does not compile. */
const RULES: Record<PlanEventName, Rule> = {
  begin: plans,
  remind: decides,
  submit: (actor, plan) => plans(actor, plan) ?? (plan.activities > 0 ? null : "PLAN_EMPTY"),
  reopen: plans,
  return: decides,
  approve: decides,
  publish: (actor, { centerId }) =>
    isHandler(actor) && actor.siteId === centerId ? null : "FORBIDDEN",
};

/** Returns why `actor` may not take this step, regardless of the status, or null. */
export function refusal(actor: Actor, event: PlanEventName, plan: PlanFacts): ErrorCode | null {
  return RULES[event](actor, plan);
}

/** Returns the steps this actor may take now; each is a button on the page of the plan. */
export function availableSteps(actor: Actor, plan: PlanFacts): PlanEventName[] {
  return PLAN_EVENTS.filter(
    (event) => nextStatus(plan.status, event) && refusal(actor, event, plan) === null,
  );
}

function plans(actor: Actor, plan: PlanFacts): ErrorCode | null {
  return mayPlanFor(actor, plan) ? null : "FORBIDDEN";
}

function decides(actor: Actor, plan: PlanFacts): ErrorCode | null {
  return decidesOn(actor, plan) ? null : "FORBIDDEN";
}
