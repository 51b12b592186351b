import "server-only";
import { writeAudit } from "@/lib/shared/audit/write-audit.data";
import type { Actor } from "@/lib/shared/auth/actor";
import { ensureAllowed } from "@/lib/shared/auth/ensure-allowed";
import type { Transaction } from "@/lib/shared/db/db";
import { forgetConfirmed } from "@/lib/shared/limits/confirmed-phones.data";
import { UNKNOWN_SENDER } from "@/lib/shared/limits/sender";
import { sendCode, withCode } from "@/lib/shared/sign-in/phone-code.data";
import { eraseResidentRow, eraseVolunteerRow } from "@/lib/orders/erasure/erase-person.data";
import { askOthers } from "@/lib/orders/leaving/ask-others.data";
import { changeVolunteerPhone } from "@/lib/network/people/volunteer-phone.data";
import { changeResidentPhone } from "@/lib/orders/wishes/resident-phone.data";
import { withBothCodes } from "@/lib/public/my-data/change-phone.data";
import { fileProof, type FileProof } from "@/lib/public/my-data/file-proof.server";
import { findOwnPhone } from "@/lib/public/my-data/own-phone.data";
import { hasOwnData, type DataSubject } from "@/lib/public/my-data/policy";
import type { ChangePhone, Confirm } from "@/lib/public/my-data/schema";

/**
 * Without a code sends one to the phone that is stored and returns null. With it returns the address
 * parameters of the file, which are logged.
 */
export async function exportMyData(
  actor: Actor,
  { code }: Confirm,
  now = new Date(),
  sender = UNKNOWN_SENDER,
): Promise<FileProof | null> {
  const subject = ensureAllowed(actor, hasOwnData);
  const phone = await findOwnPhone(subject);
  if (!code) {
    await sendCode(phone, now, { sender });
    return null;
  }
  await withCode(phone, code, now, (tx) => recordExport(tx, subject, now), sender);
  return fileProof(subject.id, now);
}

/**
 * Without a code sends one to the phone that is stored and returns false. With it erases the person, a
 * resident with every wish, and returns true. Throws STILL_OPEN or LEADS_TEAM; the code stays valid then.
 */
export async function eraseMyData(
  actor: Actor,
  { code }: Confirm,
  now = new Date(),
  sender = UNKNOWN_SENDER,
): Promise<boolean> {
  const subject = ensureAllowed(actor, hasOwnData);
  const phone = await findOwnPhone(subject);
  if (!code) {
    await sendCode(phone, now, { sender });
    return false;
  }
  const asked = await withCode(phone, code, now, (tx) => erase(tx, subject, now), sender);
  await askOthers(asked, now);
  await forgetConfirmed(phone);
  return true;
}

/** Erases a person. Returns the wishes for which other volunteers are to be asked. */
async function erase(tx: Transaction, subject: DataSubject, at: Date): Promise<string[]> {
  const by = { actor: subject, at };
  if (subject.role === "VOLUNTEER") return eraseVolunteerRow(tx, subject.id, by);
  await eraseResidentRow(tx, subject.id, by);
  return [];
}

/**
 * Without codes sends one to each phone and returns false. With both changes the stored phone and
 * returns true. Throws PHONE_IN_USE; the codes stay valid then.
 */
export async function changeMyPhone(
  actor: Actor,
  { newPhone, code, oldCode }: ChangePhone,
  now = new Date(),
  sender = UNKNOWN_SENDER,
): Promise<boolean> {
  const subject = ensureAllowed(actor, hasOwnData);
  const phone = await findOwnPhone(subject);
  if (!code || !oldCode) {
    await sendCode(phone, now, { sender });
    await sendCode(newPhone, now, { sender });
    return false;
  }
  const change = (tx: Transaction) =>
    subject.role === "RESIDENT"
      ? changeResidentPhone(tx, subject, newPhone, { actor: subject, at: now })
      : changeVolunteerPhone(tx, subject.id, newPhone, {
          ...{ actor: subject, at: now, sessionId: subject.sessionId },
        });
  const old = { phone, code: oldCode, field: "oldCode" };
  await withBothCodes(old, { phone: newPhone, code, field: "code" }, now, change, sender);
  return true;
}

async function recordExport(tx: Transaction, subject: DataSubject, at: Date): Promise<void> {
  const about =
    subject.role === "VOLUNTEER"
      ? { centerId: subject.centerId, subjectId: subject.id }
      : { centerId: await findCenterId(tx, subject.wishId), subjectId: subject.wishId };
  await writeAudit(tx, { name: "dataExport", actor: subject, ...about, at });
}

async function findCenterId(tx: Transaction, wishId: string): Promise<string> {
  const where = { id: wishId };
  return (await tx.wish.findUniqueOrThrow({ where, select: { centerId: true } })).centerId;
}
