import "server-only";
import { describeQuickly } from "@/lib/activities/planning/quick-add.data";
import type { QuickAdd, Remind } from "@/lib/activities/planning/schema";
import { findPlanner } from "@/lib/activities/plans/find-plan.data";
import { planActivity } from "@/lib/activities/plans/commands";
import { openPlanOf } from "@/lib/activities/plans/open-plan.data";
import type { Actor } from "@/lib/shared/auth/actor";
import { db } from "@/lib/shared/db/db";
import { AppError } from "@/lib/shared/errors";

/** Drafts an activity from a row of the quick form. */
export async function quickAdd(
  actor: Actor,
  typed: QuickAdd,
  now = new Date(),
): Promise<{ id: string }> {
  const { planner, idempotencyKey } = typed;
  const of = await findPlanner(db, planner);
  if (!of) throw new AppError("NOT_FOUND");
  const text = await describeQuickly(of.centerId, typed);
  return planActivity(actor, { planner, text, speakerIds: [], idempotencyKey }, now);
}

/** 催报: asks places for their plans of a month; those that have submitted are left in peace. Returns how many were asked. */
export function remindPlanners(
  actor: Actor,
  { month, siteIds }: Remind,
  now = new Date(),
): Promise<number> {
  return db.$transaction(async (tx) => {
    let reminded = 0;
    for (const siteId of siteIds.toSorted()) {
      const open = await openPlanOf(tx, actor, { planner: { siteId }, month }, now);
      if (open.plan.status !== "DRAFT" && open.plan.status !== "RETURNED") continue;
      await open.advance("remind");
      reminded += 1;
    }
    return reminded;
  });
}
