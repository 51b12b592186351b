import "server-only";
import { randomUUIDv7 } from "node:crypto";
import { checkDescription, writeSpeakers } from "@/lib/activities/activities/describe.data";
import type { ActivityFacts } from "@/lib/activities/activities/facts";
import { openFacts, type OpenActivity } from "@/lib/activities/activities/open-activity.data";
import type { ActivityText } from "@/lib/activities/activities/text";
import { monthIn } from "@/lib/activities/plans/month";
import { openPlanOf } from "@/lib/activities/plans/open-plan.data";
import type { PlannerKey } from "@/lib/activities/plans/find-plan.data";
import type { Actor } from "@/lib/shared/auth/actor";
import type { Transaction } from "@/lib/shared/db/db";

/** An activity to be drafted. */
export type NewActivity = {
  planner: PlannerKey;
  text: ActivityText;
  speakerIds: string[];
  idempotencyKey: string;
  /** Of one in a series: which, and the day the series puts it on. */
  occurrence?: { seriesId: string; originalOn: Date };
};

/**
 * Drafts an activity in the plan of its month, which is begun if there is none. Throws NOT_FOUND for a
 * planner the actor does not plan for or what the county does not offer, PLAN_SUBMITTED where the plan is
 * no longer open.
 */
export async function recordActivity(
  tx: Transaction,
  actor: Actor,
  { planner, text, speakerIds, idempotencyKey, occurrence }: NewActivity,
  now: Date,
): Promise<OpenActivity> {
  const { plan } = await openPlanOf(tx, actor, { planner, month: monthIn(text.startsAt) }, now);
  const { centerId } = plan;
  await checkDescription(tx, actor, centerId, text);
  const isReleased = await tx.programme.count({ where: { centerId, month: plan.month } });
  const state: ActivityFacts = {
    ...text,
    ...{ id: randomUUIDv7(), status: "DRAFT", version: 0, centerId },
    ...{ planId: plan.id, planStatus: plan.status, isReleased: isReleased > 0 },
    ...{ plannerLineage: plan.lineage, planLeaderId: plan.leaderId, hostLeaderId: null },
    ...{ seriesId: occurrence?.seriesId ?? null, editedFields: [] },
    ...{ publishedAt: null, isLateEntry: false },
  };
  const open = openFacts(tx, actor, state, now);
  await open.advance("draft", {
    changes: {
      ...text,
      ...occurrence,
      idempotencyKey,
      centerId,
      planId: plan.id,
      createdAt: now,
    },
  });
  await writeSpeakers(tx, open.activity, speakerIds);
  return open;
}
