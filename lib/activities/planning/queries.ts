import "server-only";
import { checkPlan, type PlanCheck } from "@/lib/activities/planning/check-plan.data";
import { planDueAt } from "@/lib/activities/planning/due";
import { listPlanned, type Planned } from "@/lib/activities/planning/planned.data";
import { refusalToPlan } from "@/lib/activities/planning/policy";
import { findPlans, type PlannerKey } from "@/lib/activities/plans/find-plan.data";
import { availableSteps, refusal, type PlanFacts } from "@/lib/activities/plans/policy";
import { nextStatus } from "@/lib/activities/plans/lifecycle";
import { sitesOf } from "@/lib/network/sites/scope";
import type { StaffActor } from "@/lib/shared/auth/actor";
import { db } from "@/lib/shared/db/db";
import type { ErrorCode } from "@/lib/shared/errors";
import type { PlanEventName, SiteLevel } from "@/prisma/generated/enums";

export { listUnits, type Unit } from "@/lib/activities/planning/units.data";
export { listProposals, type Proposal } from "@/lib/activities/planning/proposals.data";
export { listChoices, type PlanChoices } from "@/lib/activities/planning/choices.data";
export type { Obstacles } from "@/lib/activities/planning/check-plan.data";
export type { Planned } from "@/lib/activities/planning/planned.data";
export { findChanges, type PlanChange } from "@/lib/activities/planning/changes.data";

export {
  findEditedActivity,
  type EditedActivity,
} from "@/lib/activities/planning/edited-activity.data";

/** Whose plan it is, in words. */
export type PlannerName = {
  key: PlannerKey;
  name: string;
  centerId: string;
  /** The place, or that of the team. */
  siteId: string;
  /** Null for a team, of which nothing is asked. */
  level: SiteLevel | null;
  lineage: string[];
  leaderId: string | null;
};

export type PlanPage = {
  planner: PlannerName;
  month: Date;
  dueAt: Date;
  plan: PlanFacts | null;
  /** Of a plan that was returned: why. */
  returnedBecause: string | null;
  isReleased: boolean;
  activities: Planned[];
  check: PlanCheck;
  /** Why nothing can be added or changed now. */
  refusalToPlan: ErrorCode | null;
  /** Why it cannot be submitted now. */
  refusalToSubmit: ErrorCode | null;
  steps: PlanEventName[];
};

/** The plan of a place or a team of the actor's subtree for a month, also one that was never begun; null for others. */
export async function findPlanPage(
  actor: StaffActor,
  { planner: key, month }: { planner: PlannerKey; month: Date },
  now: Date,
): Promise<PlanPage | null> {
  const planner = await findPlanner(actor, key);
  if (!planner) return null;
  const { centerId } = planner;
  const [[plan = null], released] = await Promise.all([
    findPlans(db, actor, { ...key, month }),
    db.programme.count({ where: { centerId, month } }),
  ]);
  const isReleased = released > 0;
  const activities = plan ? await listPlanned(plan.id) : [];
  const { level } = planner;
  return {
    ...{ planner, month, plan, isReleased, activities, dueAt: planDueAt(month) },
    returnedBecause: plan?.status === "RETURNED" ? await findReason(plan.id) : null,
    check: await checkPlan({ centerId, level, month, activities }, now),
    refusalToPlan: refusalToPlan(actor, planner, { status: plan?.status ?? null, isReleased }),
    refusalToSubmit: refusalToSubmit(actor, plan),
    steps: plan ? availableSteps(actor, plan) : [],
  };
}

function refusalToSubmit(actor: StaffActor, plan: PlanFacts | null): ErrorCode | null {
  if (!plan) return "PLAN_EMPTY";
  if (nextStatus(plan.status, "submit") === null) return "PLAN_SUBMITTED";
  return refusal(actor, "submit", plan);
}

async function findReason(planId: string): Promise<string | null> {
  const event = await db.planEvent.findFirst({
    where: { planId, name: "return" },
    orderBy: { seq: "desc" },
    select: { note: true },
  });
  return event?.note ?? null;
}

/** The planner, if staff of this place see it: their own place, those below, and the teams there. */
export async function findPlanner(actor: StaffActor, key: PlannerKey): Promise<PlannerName | null> {
  if ("teamId" in key) {
    const team = await db.team.findFirst({
      where: { id: key.teamId, site: sitesOf(actor) },
      select: {
        ...{ name: true, centerId: true, siteId: true, leaderId: true },
        site: { select: { lineage: true } },
      },
    });
    return team && { ...team, key, level: null, lineage: team.site.lineage };
  }
  const site = await db.site.findFirst({
    where: { id: key.siteId, ...sitesOf(actor) },
    select: { id: true, name: true, level: true, centerId: true, lineage: true },
  });
  if (!site?.centerId) return null;
  const { id: siteId, centerId, ...facts } = site;
  return { ...facts, key, centerId, siteId, leaderId: null };
}

/** Whose plan it is and of which month; null if the actor does not work with it. */
export async function findPlanMonth(actor: StaffActor, id: string) {
  const [plan] = await findPlans(db, actor, { id });
  if (!plan) return null;
  const { teamId, siteId, centerId, month } = plan;
  const planner: PlannerKey = teamId ? { teamId } : { siteId: siteId ?? centerId };
  return { planner, month };
}
