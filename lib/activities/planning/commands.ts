import "server-only";
import { changeActivity } from "@/lib/activities/activities/commands";
import { mayPlanFor } from "@/lib/activities/activities/planner";
import { listCopies } from "@/lib/activities/planning/copy-month.data";
import { describeDemand } from "@/lib/activities/planning/plan-demand.data";
import { readDrafts } from "@/lib/activities/planning/import-activities.data";
import { describeQuickly } from "@/lib/activities/planning/quick-add.data";
import type {
  ChangeInFull,
  CopyMonth,
  ImportActivities,
  PlanDemand,
  QuickAdd,
  Remind,
} from "@/lib/activities/planning/schema";
import { findPlanner } from "@/lib/activities/plans/find-plan.data";
import type { LineFault } from "@/lib/activities/planning/read-activities.server";
import { planActivity } from "@/lib/activities/plans/commands";
import { openPlanOf } from "@/lib/activities/plans/open-plan.data";
import { recordMany } from "@/lib/activities/plans/record-many.data";
import { editSeries } from "@/lib/activities/series/commands";
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

/** 照上月排: what was planned in the month before, on the same weekdays. Returns how many. */
export function copyMonth(
  actor: Actor,
  { planner, month }: CopyMonth,
  now = new Date(),
): Promise<number> {
  return db.$transaction(async (tx) => {
    // Before anything is read of it: who does not plan for it is refused, and of two who copy one is first.
    await openPlanOf(tx, actor, { planner, month }, now);
    const copies = await listCopies(tx, { planner, month });
    if (copies.length === 0) throw new AppError("NOTHING_TO_COPY");
    return (await recordMany(tx, actor, copies, now)).length;
  });
}

/** 照心愿排: drafts an activity for what people at a place asked for. Throws DEMAND_COVERED if it is planned already. */
export async function planDemand(
  actor: Actor,
  { siteId, categoryId, month, idempotencyKey }: PlanDemand,
  now = new Date(),
): Promise<{ id: string }> {
  const sent = await db.activity.findUnique({ where: { idempotencyKey }, select: { id: true } });
  if (sent) return sent;
  const planner = await findPlanner(db, { siteId });
  if (!planner || !mayPlanFor(actor, planner)) throw new AppError("NOT_FOUND");
  const text = await describeDemand({ ...planner, siteId, categoryId, month }, now);
  if (!text) throw new AppError("DEMAND_COVERED");
  return planActivity(actor, { planner: { siteId }, text, speakerIds: [], idempotencyKey }, now);
}

/** Changes one activity, or with it those of its series. Returns how many were changed. */
export async function changeInFull(
  actor: Actor,
  { scope, ...change }: ChangeInFull,
  now = new Date(),
): Promise<number> {
  if (scope !== "THIS") return editSeries(actor, { ...change, scope }, now);
  await changeActivity(actor, change, now);
  return 1;
}

/**
 * Drafts the activities of a file; all of them or, if anything is wrong with a line, none. Returns how many, and
 * what is wrong.
 */
export async function importActivities(
  actor: Actor,
  input: ImportActivities,
  now = new Date(),
): Promise<{ count: number; faults: LineFault[] }> {
  const { planner, month } = input;
  const of = await findPlanner(db, planner);
  if (!of || !mayPlanFor(actor, of)) throw new AppError("NOT_FOUND");
  const read = await readDrafts(input);
  if (!read) throw new AppError("NOT_FOUND");
  if (read.faults.length > 0) return { count: 0, faults: read.faults };
  const made = await db.$transaction(async (tx) => {
    // Two who send the same file at once are not to find the plan empty both.
    await openPlanOf(tx, actor, { planner, month }, now);
    return recordMany(tx, actor, read.drafts, now);
  });
  return { count: made.length, faults: [] };
}
