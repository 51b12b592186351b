import "server-only";
import type { Actor } from "@/lib/shared/auth/actor";
import { writeAudit } from "@/lib/shared/audit/write-audit.data";
import { endSessions } from "@/lib/shared/auth/end-sessions.data";
import { ensureAllowed } from "@/lib/shared/auth/ensure-allowed";
import { db } from "@/lib/shared/db/db";
import { AppError } from "@/lib/shared/errors";
import { hasSessions } from "@/lib/shared/sessions/policy";
import type { SessionId } from "@/lib/shared/sessions/schema";
import { sessionsOf } from "@/lib/shared/sessions/scope";
import type { Prisma } from "@/prisma/generated/client";

/** Ends one of the own sessions. Throws NOT_FOUND for those of others, and for ended ones. */
export async function endSession(
  actor: Actor,
  { sessionId }: SessionId,
  now = new Date(),
): Promise<void> {
  const ended = await endOwn(actor, { id: sessionId }, now);
  if (ended === 0) throw new AppError("NOT_FOUND");
}

/** Ends the own sessions on all devices but this. */
export async function endOtherSessions(
  actor: Actor,
  _input: object,
  now = new Date(),
): Promise<void> {
  const { sessionId } = ensureAllowed(actor, hasSessions);
  await endOwn(actor, sessionId ? { id: { not: sessionId } } : {}, now);
}

function endOwn(actor: Actor, which: Prisma.SessionWhereInput, at: Date): Promise<number> {
  const owner = ensureAllowed(actor, hasSessions);
  const { id: subjectId, centerId } = owner;
  return db.$transaction(async (tx) => {
    const ended = await endSessions(tx, { AND: [sessionsOf(owner), which] }, "ENDED_BY_OWNER", at);
    if (ended > 0) {
      const data = { ended, reason: "ENDED_BY_OWNER" };
      await writeAudit(tx, { name: "sessionEnd", actor, centerId, subjectId, data, at });
    }
    return ended;
  });
}
