import "server-only";
import { listChoices } from "@/lib/activities/planning/choices.data";
import { describeQuickly } from "@/lib/activities/planning/quick-add.data";
import { readActivities, type LineFault } from "@/lib/activities/planning/read-activities.server";
import type { ImportActivities } from "@/lib/activities/planning/schema";
import { findPlanner } from "@/lib/activities/plans/find-plan.data";
import type { NewActivity } from "@/lib/activities/plans/record-activity.data";
import { formatMonth } from "@/lib/activities/plans/month";
import { db } from "@/lib/shared/db/db";

/** The activities of a file as drafts, or what is wrong with its lines; null for a planner there is not. */
export async function readDrafts({ planner, month, file }: ImportActivities): Promise<{
  drafts: NewActivity[];
  faults: LineFault[];
} | null> {
  const of = await findPlanner(db, planner);
  const siteId = of?.lineage.at(-1);
  if (!of || !siteId) return null;
  const { sites } = await listChoices({ centerId: of.centerId, siteId });
  const key: Record<string, string> = planner.teamId
    ? { planTeamId: planner.teamId }
    : { planSiteId: planner.siteId ?? "" };
  const read = await readActivities(await file.bytes(), {
    ...{ siteId, sites },
    planner: { ...key, month: formatMonth(month) },
  });
  if (read.faults.length > 0) return { drafts: [], faults: read.faults };
  const drafts: NewActivity[] = [];
  for (const row of read.rows) {
    const text = await describeQuickly(of.centerId, row);
    drafts.push({ planner, text, speakerIds: [], idempotencyKey: row.idempotencyKey });
  }
  return { drafts, faults: [] };
}
