import "server-only";
import { checkDescription, writeSpeakers } from "@/lib/activities/activities/describe.data";
import { openActivity, type OpenActivity } from "@/lib/activities/activities/open-activity.data";
import type {
  ChangeActivity,
  Count,
  DropActivity,
  ReasonedStep,
  Recount,
  StepActivity,
} from "@/lib/activities/activities/schema";
import { changedColumns } from "@/lib/activities/activities/text";
import type { Actor } from "@/lib/shared/auth/actor";
import { AppError } from "@/lib/shared/errors";

/**
 * Changes what is said of a draft, or of an activity that is published: then its planner and its host are told,
 * and it stands among the errata of the month. Throws NOTHING_CHANGED.
 */
export function changeActivity(
  actor: Actor,
  { activityId, text, speakerIds, reason }: ChangeActivity,
  now = new Date(),
): Promise<void> {
  return openActivity(actor, activityId, now, async (open) => {
    const { id, centerId, status, seriesId, editedFields } = open.activity;
    const was = changedColumns(open.activity, text);
    const isSame = Object.keys(was).length === 0 && (await haveSpeakers(open, speakerIds));
    if (isSame) throw new AppError("NOTHING_CHANGED");
    await checkDescription(open.tx, actor, centerId, text);
    await open.advance(status === "PUBLISHED" ? "change" : "edit", {
      changes: seriesId
        ? { ...text, editedFields: [...new Set([...editedFields, ...Object.keys(was)])] }
        : text,
      note: reason ?? null,
      data: { was },
    });
    await writeSpeakers(open.tx, { id, centerId }, speakerIds);
  });
}

async function haveSpeakers({ tx, activity }: OpenActivity, ids: string[]): Promise<boolean> {
  const rows = await tx.activitySpeaker.findMany({ where: { activityId: activity.id } });
  return rows.length === ids.length && rows.every(({ speakerId }) => ids.includes(speakerId));
}

/** Submits one activity of a month whose programme has been published already. */
export function submitActivity(
  actor: Actor,
  { activityId }: StepActivity,
  now = new Date(),
): Promise<void> {
  return openActivity(actor, activityId, now, ({ advance }) => advance("submit"));
}

/** Gives an activity back to who plans it, with a reason. */
export function returnActivity(
  actor: Actor,
  { activityId, reason }: ReasonedStep,
  now = new Date(),
): Promise<void> {
  return openActivity(actor, activityId, now, ({ advance }) => advance("return", { note: reason }));
}

/** Drops an activity that was never published. */
export function dropActivity(
  actor: Actor,
  { activityId, reason }: DropActivity,
  now = new Date(),
): Promise<void> {
  return openActivity(actor, activityId, now, ({ advance }) =>
    advance("drop", { note: reason ?? null }),
  );
}

/** Publishes an activity beside the month's programme, as one of its errata. */
export function publishActivity(
  actor: Actor,
  { activityId }: StepActivity,
  now = new Date(),
): Promise<void> {
  return openActivity(actor, activityId, now, ({ advance }) => advance("publish"));
}

/** Cancels an activity; everybody reads the reason. */
export function cancelActivity(
  actor: Actor,
  { activityId, reason }: ReasonedStep,
  now = new Date(),
): Promise<void> {
  return openActivity(actor, activityId, now, ({ advance }) =>
    advance("cancel", { note: reason, changes: { cancelReason: reason } }),
  );
}

/** Takes back that an activity was cancelled, before it would have begun. */
export function reinstateActivity(
  actor: Actor,
  { activityId }: StepActivity,
  now = new Date(),
): Promise<void> {
  return openActivity(actor, activityId, now, ({ advance }) => advance("reinstate"));
}

/** 登记举办: it was held, and so many came. */
export function holdActivity(
  actor: Actor,
  { activityId, adults, children }: Count,
  now = new Date(),
): Promise<void> {
  return openActivity(actor, activityId, now, ({ advance }) =>
    advance("hold", { changes: { adults, children }, data: { adults, children } }),
  );
}

/** Corrects how many came, with a reason; the number before stays in the events. */
export function recountActivity(
  actor: Actor,
  { activityId, adults, children, reason }: Recount,
  now = new Date(),
): Promise<void> {
  return openActivity(actor, activityId, now, ({ advance }) =>
    advance("recount", {
      note: reason,
      changes: { adults, children },
      data: { adults, children },
    }),
  );
}
