import "server-only";
import { checkDescription } from "@/lib/activities/activities/describe.data";
import type { ActivityText } from "@/lib/activities/activities/text";
import { formatMonth, monthIn } from "@/lib/activities/plans/month";
import {
  draftInto,
  openMonth,
  type NewActivity,
  type OpenMonth,
} from "@/lib/activities/plans/record-activity.data";
import type { Actor } from "@/lib/shared/auth/actor";
import type { Transaction } from "@/lib/shared/db/db";

/**
 * Drafts many activities of one planner, each in the plan of its month; all or, if one is refused, none. A plan is
 * opened once, and what they name is checked once. Returns their ids. Throws as `recordActivity` does.
 */
export async function recordMany(
  tx: Transaction,
  actor: Actor,
  activities: readonly NewActivity[],
  now: Date,
): Promise<string[]> {
  const months = await openMonths(tx, actor, activities, now);
  await checkEach(tx, actor, activities, months);
  const ids: string[] = [];
  for (const activity of activities) {
    const month = months.get(monthOf(activity));
    if (!month) continue;
    const { activity: made } = await draftInto(tx, actor, { ...activity, ...month }, now);
    ids.push(made.id);
  }
  return ids;
}

function monthOf({ text }: NewActivity): string {
  return formatMonth(monthIn(text.startsAt));
}

/** The plans by month, opened in its order, so that two who plan the same months do not wait for each other. */
async function openMonths(
  tx: Transaction,
  actor: Actor,
  activities: readonly NewActivity[],
  now: Date,
): Promise<Map<string, OpenMonth>> {
  const months = new Map<string, OpenMonth>();
  const inOrder = activities.toSorted(
    (a, b) => a.text.startsAt.getTime() - b.text.startsAt.getTime(),
  );
  for (const activity of inOrder) {
    const key = monthOf(activity);
    if (months.has(key)) continue;
    const { planner, text } = activity;
    const opened = await openMonth(tx, actor, { planner, month: monthIn(text.startsAt) }, now);
    months.set(key, opened);
  }
  return months;
}

async function checkEach(
  tx: Transaction,
  actor: Actor,
  activities: readonly NewActivity[],
  months: Map<string, OpenMonth>,
): Promise<void> {
  const checked = new Set<string>();
  for (const { text, ...activity } of activities) {
    const named = namesOf(text);
    const month = months.get(monthOf({ ...activity, text }));
    if (!month || checked.has(named)) continue;
    checked.add(named);
    await checkDescription(tx, actor, month.plan.centerId, text);
  }
}

function namesOf({ siteId, hostTeamId, menuItemId, categoryId, platformId }: ActivityText): string {
  return [siteId, hostTeamId, menuItemId, categoryId, platformId].join();
}
