import "server-only";
import type { Actor } from "@/lib/shared/auth/actor";
import { writeAudit } from "@/lib/shared/audit/write-audit.data";
import { endSessions } from "@/lib/shared/auth/end-sessions.data";
import type { Transaction } from "@/lib/shared/db/db";
import { AppError } from "@/lib/shared/errors";
import { KEY_OWNER } from "@/lib/shared/sealing/person-key.server";
import { seal } from "@/lib/shared/sealing/seal.server";
import { phoneToken } from "@/lib/shared/sealing/token.server";

/** Who changes a phone, and when; `sessionId` is the session that stays. */
type Changing = { actor: Actor; at: Date; sessionId?: string | undefined };

/**
 * Gives a volunteer another phone and ends the other sessions: a phone that was lost may be in other
 * hands. Throws NOT_FOUND, or PHONE_IN_USE if it is another volunteer's or already this one's.
 */
export async function changeVolunteerPhone(
  tx: Transaction,
  id: string,
  phone: string,
  { actor, at, sessionId }: Changing,
): Promise<void> {
  const owner = await tx.volunteer.findUnique({
    where: { id },
    select: { ...KEY_OWNER, centerId: true },
  });
  if (!owner?.personKey) throw new AppError("NOT_FOUND");
  const token = phoneToken(phone);
  const taken = await tx.volunteer.count({ where: { phoneToken: token } });
  if (taken > 0) throw new AppError("PHONE_IN_USE", {}, "newPhone");
  await tx.volunteer.update({
    where: { id },
    data: { phoneToken: token, phoneSealed: seal(owner, "volunteers.phoneSealed", id, phone) },
    select: { id: true },
  });
  const others = { volunteerId: id, ...(sessionId && { id: { not: sessionId } }) };
  await endSessions(tx, others, "ENDED_BY_OWNER", at);
  const { centerId } = owner;
  await writeAudit(tx, { name: "phoneChange", actor, centerId, subjectId: id, at });
}
