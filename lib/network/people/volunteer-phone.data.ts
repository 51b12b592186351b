import "server-only";
import type { Actor } from "@/lib/shared/auth/actor";
import { sealValues } from "@/lib/shared/audit/sealed-values.server";
import { writeAudit } from "@/lib/shared/audit/write-audit.data";
import { endSessions } from "@/lib/shared/auth/end-sessions.data";
import { isCountyAdmin } from "@/lib/shared/auth/admin";
import { ensureAllowed } from "@/lib/shared/auth/ensure-allowed";
import type { Transaction } from "@/lib/shared/db/db";
import { sayPhoneInUse } from "@/lib/shared/db/db-errors";
import { AppError } from "@/lib/shared/errors";
import { getTranslator } from "@/lib/shared/i18n/translator";
import { UNKNOWN_SENDER } from "@/lib/shared/limits/sender";
import { sendCode, withCode } from "@/lib/shared/sign-in/phone-code.data";
import { seal } from "@/lib/shared/sealing/seal.server";
import { phoneToken } from "@/lib/shared/sealing/token.server";
import { maskPhone } from "@/lib/shared/sms/mask-phone";
import { tellPhone } from "@/lib/shared/sms/tell-phone.server";
import type { ChangeVolunteerPhone } from "@/lib/network/people/schema";
import { lockVolunteer, requireVolunteer } from "@/lib/network/people/require-volunteer.data";
import { openVolunteerPhone } from "@/lib/network/people/sealed-volunteer.server";

/** Who changes a phone, when and, if it is staff, why; `sessionId` is the session that stays. */
type Changing = { actor: Actor; at: Date; reason?: string; sessionId?: string | undefined };

/**
 * Gives a volunteer another phone and ends the other sessions: a phone that was lost may be in other
 * hands. Returns the old one. Throws NOT_FOUND, or PHONE_IN_USE if it is another volunteer's or already
 * this one's.
 */
export async function changeVolunteerPhone(
  tx: Transaction,
  id: string,
  phone: string,
  { actor, at, reason, sessionId }: Changing,
): Promise<string> {
  const owner = await lockVolunteer(tx, id);
  const old = openVolunteerPhone(owner) ?? "";
  const token = phoneToken(phone);
  const taken = await tx.volunteer.count({ where: { phoneToken: token } });
  if (taken > 0) throw new AppError("PHONE_IN_USE", {}, "newPhone");
  await tx.volunteer.update({
    where: { id },
    data: { phoneToken: token, phoneSealed: seal(owner, "volunteers.phoneSealed", id, phone) },
    select: { id: true },
  });
  const isByStaff = actor.role === "STAFF";
  const others = { volunteerId: id, ...(sessionId && { id: { not: sessionId } }) };
  await endSessions(tx, others, isByStaff ? "ENDED_BY_ADMIN" : "ENDED_BY_OWNER", at);
  if (isByStaff) await endNotices(tx, id);
  const data = {
    before: sealValues(owner, { phone: old }),
    after: sealValues(owner, { phone }),
    ...(reason && sealValues(owner, { reason })),
  };
  const { centerId } = owner;
  await writeAudit(tx, { name: "phoneChange", actor, centerId, subjectId: id, data, at });
  return old;
}

/** Browsers and e-mail addresses may have been chosen by whoever has the lost phone; they are told nothing more. */
async function endNotices(tx: Transaction, personId: string): Promise<void> {
  const own = { role: "VOLUNTEER", personId } as const;
  await tx.pushSubscription.deleteMany({ where: own });
  await tx.noticePreference.deleteMany({ where: own });
}

/**
 * Gives a volunteer another phone, by staff who saw the ID, for when the old one is lost, and tells both
 * phones. Without a code sends one to the new phone and returns false. Throws NOT_FOUND, OWN_ACCOUNT or
 * PHONE_IN_USE; the code stays valid then.
 */
export async function changePhoneByStaff(
  actor: Actor,
  { volunteerId, newPhone, code, reason }: ChangeVolunteerPhone,
  now = new Date(),
  sender = UNKNOWN_SENDER,
): Promise<boolean> {
  const admin = ensureAllowed(actor, isCountyAdmin);
  await requireVolunteer(admin, volunteerId);
  if (!code) {
    await sendCode(newPhone, now, { sender });
    return false;
  }
  const change = (tx: Transaction) =>
    changeVolunteerPhone(tx, volunteerId, newPhone, { actor: admin, at: now, reason });
  const old = await sayPhoneInUse(() => withCode(newPhone, code, now, change, sender));
  const t = getTranslator("zh-CN", "notices");
  const about = { place: admin.siteName, phone: maskPhone(newPhone) };
  await tellPhone(old, t("phoneLeft", about));
  await tellPhone(newPhone, t("phoneJoined", about));
  return true;
}
