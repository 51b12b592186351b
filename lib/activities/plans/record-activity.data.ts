import "server-only";
import { randomUUIDv7 } from "node:crypto";
import { checkDescription, writeSpeakers } from "@/lib/activities/activities/describe.data";
import type { ActivityFacts } from "@/lib/activities/activities/facts";
import { openFacts, type OpenActivity } from "@/lib/activities/activities/open-activity.data";
import type { ActivityText } from "@/lib/activities/activities/text";
import { monthIn } from "@/lib/activities/plans/month";
import { openPlanOf } from "@/lib/activities/plans/open-plan.data";
import type { PlannerKey } from "@/lib/activities/plans/find-plan.data";
import type { PlanFacts } from "@/lib/activities/plans/policy";
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

/** A plan that activities are drafted into. */
export type OpenMonth = { plan: PlanFacts; isReleased: boolean };

/** Opens the plan of a month, which is begun if there is none, to draft into it. Throws as `openPlanOf` does. */
export async function openMonth(
  tx: Transaction,
  actor: Actor,
  of: { planner: PlannerKey; month: Date },
  now: Date,
): Promise<OpenMonth> {
  const { plan } = await openPlanOf(tx, actor, of, now);
  const { centerId, month } = plan;
  const released = await tx.programme.count({ where: { centerId, month } });
  return { plan, isReleased: released > 0 };
}

/**
 * Drafts an activity in the plan of its month, which is begun if there is none. Throws NOT_FOUND for a
 * planner the actor does not plan for or what the county does not offer, PLAN_SUBMITTED where the plan is
 * no longer open.
 */
export async function recordActivity(
  tx: Transaction,
  actor: Actor,
  activity: NewActivity,
  now: Date,
): Promise<OpenActivity> {
  const { planner, text } = activity;
  const month = await openMonth(tx, actor, { planner, month: monthIn(text.startsAt) }, now);
  await checkDescription(tx, actor, month.plan.centerId, text);
  return draftInto(tx, actor, { ...activity, ...month }, now);
}

/** Drafts into a plan that is open already an activity whose description was checked already. */
export async function draftInto(
  tx: Transaction,
  actor: Actor,
  { plan, isReleased, text, speakerIds, idempotencyKey, occurrence }: NewActivity & OpenMonth,
  now: Date,
): Promise<OpenActivity> {
  const { centerId } = plan;
  const state: ActivityFacts = {
    ...text,
    ...{ id: randomUUIDv7(), status: "DRAFT", version: 0, centerId },
    ...{ planId: plan.id, planStatus: plan.status, isReleased },
    ...{ plannerLineage: plan.lineage, planLeaderId: plan.leaderId, hostLeaderId: null },
    ...{ seriesId: occurrence?.seriesId ?? null, editedFields: [] },
    ...{ publishedAt: null, isLateEntry: false },
  };
  const open = openFacts(tx, actor, state, now);
  const moved = { ...text, ...occurrence, idempotencyKey };
  await open.advance("draft", {
    changes: { ...moved, centerId, planId: plan.id, createdAt: now },
  });
  if (speakerIds.length > 0) await writeSpeakers(tx, open.activity, speakerIds);
  return open;
}
