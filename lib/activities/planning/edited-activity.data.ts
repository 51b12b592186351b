import "server-only";
import { findFacts } from "@/lib/activities/activities/find-facts.data";
import { nextStatus } from "@/lib/activities/activities/lifecycle";
import { refusal } from "@/lib/activities/activities/policy";
import type { PlannerKey } from "@/lib/activities/plans/find-plan.data";
import type { StaffActor } from "@/lib/shared/auth/actor";
import { db } from "@/lib/shared/db/db";
import type { ErrorCode } from "@/lib/shared/errors";

export type EditedActivity = NonNullable<Awaited<ReturnType<typeof findEditedActivity>>>;

/** An activity to be changed, with why it cannot be; null if the actor does not work with it. */
export async function findEditedActivity(actor: StaffActor, id: string, now: Date) {
  const [facts] = await findFacts(db, actor, { id });
  if (!facts) return null;
  const { plan, speakers } = await db.activity.findUniqueOrThrow({
    where: { id },
    select: {
      plan: {
        select: { siteId: true, teamId: true, month: true, team: { select: { siteId: true } } },
      },
      speakers: { select: { speakerId: true } },
    },
  });
  const { siteId, teamId, team, month } = plan;
  const planner: PlannerKey = teamId ? { teamId } : { siteId: siteId ?? facts.centerId };
  return {
    ...facts,
    ...{ planner, month, plannerSiteId: team?.siteId ?? siteId ?? facts.centerId },
    speakerIds: speakers.map(({ speakerId }) => speakerId),
    refusalToEdit: refusalToEdit(actor, facts, now),
    mayDrop: facts.status === "DRAFT" && refusal(actor, "drop", facts, now) === null,
  };
}

function refusalToEdit(
  actor: StaffActor,
  facts: Parameters<typeof refusal>[2],
  now: Date,
): ErrorCode | null {
  const event = facts.status === "PUBLISHED" ? "change" : "edit";
  if (nextStatus(facts.status, event) === null) {
    return facts.status === "SUBMITTED" ? "PLAN_SUBMITTED" : "ACTIVITY_MOVED_ON";
  }
  return refusal(actor, event, facts, now);
}
