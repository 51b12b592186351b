import "server-only";
import { findFacts } from "@/lib/activities/activities/find-facts.data";
import { openFacts as openActivityFacts } from "@/lib/activities/activities/open-activity.data";
import { findPlans } from "@/lib/activities/plans/find-plan.data";
import { openFacts, openPlan, type OpenPlan } from "@/lib/activities/plans/open-plan.data";
import { recordActivity } from "@/lib/activities/plans/record-activity.data";
import type {
  ApprovePlans,
  PlanActivity,
  ReturnPlan,
  StepPlan,
} from "@/lib/activities/plans/schema";
import type { Actor } from "@/lib/shared/auth/actor";
import { db } from "@/lib/shared/db/db";
import { AppError } from "@/lib/shared/errors";
import type { ActivityEventName } from "@/prisma/generated/enums";

/** Drafts an activity, once however often the same form is sent; returns its id. */
export async function planActivity(
  actor: Actor,
  input: PlanActivity,
  now = new Date(),
): Promise<{ id: string }> {
  const sent = { where: { idempotencyKey: input.idempotencyKey }, select: { id: true } };
  const before = await db.activity.findUnique(sent);
  if (before) return before;
  try {
    return await db.$transaction(async (tx) => {
      const { activity } = await recordActivity(tx, actor, input, now);
      return { id: activity.id };
    });
  } catch (error) {
    // The same form was sent twice at once and the other request won: its activity is returned.
    const winner = await db.activity.findUnique(sent);
    if (!winner) throw error;
    return winner;
  }
}

/** 报送: with all its drafts, to the unit above. */
export function submitPlan(actor: Actor, { planId }: StepPlan, now = new Date()): Promise<void> {
  return openPlan(actor, planId, now, async (open) => {
    await open.advance("submit");
    await stepActivities(open, actor, "submit");
  });
}

/** 收回重编: who submitted it takes it back before it is approved. */
export function reopenPlan(actor: Actor, { planId }: StepPlan, now = new Date()): Promise<void> {
  return openPlan(actor, planId, now, async (open) => {
    await open.advance("reopen");
    await stepActivities(open, actor, "return");
  });
}

/** 退回: to who planned, with a reason; its activities are drafts again. */
export function returnPlan(
  actor: Actor,
  { planId, reason }: ReturnPlan,
  now = new Date(),
): Promise<void> {
  return openPlan(actor, planId, now, async (open) => {
    await open.advance("return", { note: reason });
    await stepActivities(open, actor, "return");
  });
}

/** 审定: one or many; all of them or, if one is refused, none. */
export function approvePlans(
  actor: Actor,
  { planIds }: ApprovePlans,
  now = new Date(),
): Promise<void> {
  return db.$transaction(async (tx) => {
    const found = await findPlans(tx, actor, { id: { in: planIds } });
    if (found.length < planIds.length) throw new AppError("NOT_FOUND");
    for (const facts of found) await openFacts(tx, actor, facts, now).advance("approve");
  });
}

async function stepActivities(
  { tx, plan, now }: OpenPlan,
  actor: Actor,
  event: ActivityEventName,
): Promise<void> {
  const status = event === "submit" ? "DRAFT" : "SUBMITTED";
  for (const facts of await findFacts(tx, actor, { planId: plan.id, status })) {
    await openActivityFacts(tx, actor, facts, now).advanceQuietly(event);
  }
}
