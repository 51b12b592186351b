import "server-only";
import type { Actor } from "@/lib/shared/auth/actor";
import { ensureAllowed } from "@/lib/shared/auth/ensure-allowed";
import { db } from "@/lib/shared/db/db";
import { isUniqueViolation } from "@/lib/shared/db/db-errors";
import { AppError } from "@/lib/shared/errors";
import { mayKeepSpeakers } from "@/lib/activities/speakers/policy";
import type { AddSpeaker, EditSpeaker, SpeakerId } from "@/lib/activities/speakers/schema";

/** Throws NAME_TAKEN if somebody of that name and unit is in the roster. */
export async function addSpeaker(actor: Actor, speaker: AddSpeaker): Promise<void> {
  const { centerId } = ensureAllowed(actor, mayKeepSpeakers);
  await demandTeam(centerId, speaker.teamId);
  await uniquely(() => db.speaker.create({ data: { ...speaker, centerId } }));
}

export async function editSpeaker(
  actor: Actor,
  { speakerId: id, ...speaker }: EditSpeaker,
): Promise<void> {
  const { centerId } = ensureAllowed(actor, mayKeepSpeakers);
  await demandTeam(centerId, speaker.teamId);
  const { count } = await uniquely(() =>
    db.speaker.updateMany({ where: { id, centerId }, data: speaker }),
  );
  if (count === 0) throw new AppError("NOT_FOUND");
}

/** Nobody can invite them any more; the activities they speak at keep them. */
export async function retireSpeaker(
  actor: Actor,
  { speakerId }: SpeakerId,
  now = new Date(),
): Promise<void> {
  await changeClosing(actor, speakerId, now);
}

export async function returnSpeaker(actor: Actor, { speakerId }: SpeakerId): Promise<void> {
  await changeClosing(actor, speakerId, null);
}

async function changeClosing(actor: Actor, id: string, closedAt: Date | null): Promise<void> {
  const { centerId } = ensureAllowed(actor, mayKeepSpeakers);
  const { count } = await db.speaker.updateMany({ where: { id, centerId }, data: { closedAt } });
  if (count === 0) throw new AppError("NOT_FOUND");
}

/** Throws NOT_FOUND if it is a team of another county. */
async function demandTeam(centerId: string, id: string | null): Promise<void> {
  if (id === null) return;
  const found = await db.team.count({ where: { id, centerId } });
  if (found === 0) throw new AppError("NOT_FOUND");
}

async function uniquely<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw isUniqueViolation(error) ? new AppError("NAME_TAKEN") : error;
  }
}
