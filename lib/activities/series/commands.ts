import "server-only";
import { checkDescription, writeSpeakers } from "@/lib/activities/activities/describe.data";
import type { ActivityFacts } from "@/lib/activities/activities/facts";
import { openFacts, type OpenActivity } from "@/lib/activities/activities/open-activity.data";
import { changedColumns } from "@/lib/activities/activities/text";
import { changeFor } from "@/lib/activities/series/change";
import { findMembers } from "@/lib/activities/series/members.data";
import { recordSeries } from "@/lib/activities/series/plan-series.data";
import type { EditSeries, EndSeries, PlanSeries } from "@/lib/activities/series/schema";
import { splitSeries } from "@/lib/activities/series/split.data";
import type { Actor } from "@/lib/shared/auth/actor";
import { db, type Transaction } from "@/lib/shared/db/db";
import { isUniqueViolation } from "@/lib/shared/db/db-errors";
import { AppError } from "@/lib/shared/errors";
import type { ActivityEventName } from "@/prisma/generated/enums";

/** Drafts a series, once however often the same form is sent; all its occurrences or none. Returns its id. */
export async function planSeries(
  actor: Actor,
  input: PlanSeries,
  now = new Date(),
): Promise<{ id: string }> {
  const sent = { id: input.idempotencyKey };
  if ((await db.activitySeries.count({ where: sent })) > 0) return sent;
  try {
    await db.$transaction((tx) => recordSeries(tx, actor, input, now));
  } catch (error) {
    if (!isUniqueViolation(error) || (await db.activitySeries.count({ where: sent })) === 0)
      throw error;
  }
  return sent;
}

/**
 * Changes in the others of a series what is changed in one, from it on or in all; what was changed by hand stays.
 * Returns how many were changed. Throws NOTHING_CHANGED.
 */
export function editSeries(
  actor: Actor,
  { activityId, scope, text, speakerIds, reason }: EditSeries,
  now = new Date(),
): Promise<number> {
  return db.$transaction(async (tx) => {
    const found = await findMembers(tx, actor, { activityId, scope }, now);
    const { chosen, members } = found;
    await checkDescription(tx, actor, chosen.centerId, text);
    const isSpeaking = await haveChanged(tx, activityId, speakerIds);
    const changes = members
      .map((member) => ({ member, change: changeFor(member, chosen, text) }))
      .filter(({ member, change }) => isSpeaking || hasChanges(member, change));
    if (changes.length === 0) throw new AppError("NOTHING_CHANGED");
    if (scope === "FOLLOWING") await splitSeries(tx, found.seriesId, found.originalOn, now);
    for (const [index, { member, change }] of changes.entries()) {
      const open = openFacts(tx, actor, member, now);
      const name = member.status === "PUBLISHED" ? "change" : "edit";
      const was = changedColumns(member, change);
      const note = reason ?? null;
      await step(open, index === 0, name, { changes: change, note, data: { was } });
      if (isSpeaking) await writeSpeakers(tx, member, speakerIds);
    }
    return changes.length;
  });
}

/** Ends a series, from one occurrence on or as a whole: drafts are dropped, what is published is cancelled. */
export function endSeries(
  actor: Actor,
  { activityId, scope, reason }: EndSeries,
  now = new Date(),
): Promise<number> {
  return db.$transaction(async (tx) => {
    const { members } = await findMembers(tx, actor, { activityId, scope }, now);
    for (const [index, member] of members.entries()) {
      const open = openFacts(tx, actor, member, now);
      const isPublic = member.status === "PUBLISHED";
      await step(open, index === 0, isPublic ? "cancel" : "drop", {
        note: reason,
        ...(isPublic && { changes: { cancelReason: reason } }),
      });
    }
    return members.length;
  });
}

/** People are told of the first; the others of the series follow without a notice each. */
function step(
  { advance, advanceQuietly }: OpenActivity,
  isFirst: boolean,
  event: ActivityEventName,
  written: Parameters<OpenActivity["advance"]>[1],
): Promise<void> {
  return isFirst ? advance(event, written) : advanceQuietly(event, written);
}

function hasChanges(member: ActivityFacts, change: Partial<ActivityFacts>): boolean {
  return Object.keys(changedColumns(member, change)).length > 0;
}

async function haveChanged(tx: Transaction, activityId: string, ids: string[]): Promise<boolean> {
  const rows = await tx.activitySpeaker.findMany({ where: { activityId } });
  return rows.length !== ids.length || rows.some(({ speakerId }) => !ids.includes(speakerId));
}
