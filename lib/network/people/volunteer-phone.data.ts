import "server-only";
import type { Actor } from "@/lib/shared/auth/actor";
import { writeAudit } from "@/lib/shared/audit/write-audit.data";
import { endSessions } from "@/lib/shared/auth/end-sessions.data";
import { isCountyAdmin } from "@/lib/shared/auth/admin";
import { ensureAllowed } from "@/lib/shared/auth/ensure-allowed";
import { db, type Transaction } from "@/lib/shared/db/db";
import { AppError } from "@/lib/shared/errors";
import { UNKNOWN_SENDER } from "@/lib/shared/limits/sender";
import { sendCode, withCode } from "@/lib/shared/sign-in/phone-code.data";
import { KEY_OWNER } from "@/lib/shared/sealing/person-key.server";
import { seal } from "@/lib/shared/sealing/seal.server";
import { phoneToken } from "@/lib/shared/sealing/token.server";
import type { ChangeVolunteerPhone } from "@/lib/network/people/schema";
import { volunteersOf } from "@/lib/network/people/scope";

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
  const reason = actor.role === "STAFF" ? "ENDED_BY_ADMIN" : "ENDED_BY_OWNER";
  await endSessions(tx, others, reason, at);
  const { centerId } = owner;
  await writeAudit(tx, { name: "phoneChange", actor, centerId, subjectId: id, at });
}

/**
 * Gives a volunteer another phone, by staff who saw the ID, for when the old one is lost. Without a code
 * sends one to the new phone and returns false. Throws NOT_FOUND or PHONE_IN_USE; the code stays valid
 * then.
 */
export async function changePhoneByStaff(
  actor: Actor,
  { volunteerId, newPhone, code }: ChangeVolunteerPhone,
  now = new Date(),
  sender = UNKNOWN_SENDER,
): Promise<boolean> {
  const admin = ensureAllowed(actor, isCountyAdmin);
  const where = { AND: [{ id: volunteerId, personKey: { not: null } }, volunteersOf(admin)] };
  if ((await db.volunteer.count({ where })) === 0) throw new AppError("NOT_FOUND");
  if (!code) {
    await sendCode(newPhone, now, { sender });
    return false;
  }
  const change = (tx: Transaction) =>
    changeVolunteerPhone(tx, volunteerId, newPhone, { actor: admin, at: now });
  await withCode(newPhone, code, now, change, sender);
  return true;
}
