import "server-only";
import { randomBytes } from "node:crypto";
import { db, type Transaction } from "@/lib/shared/db/db";
import { AppError } from "@/lib/shared/errors";
import type { Sender } from "@/lib/shared/limits/sender";
import { isUniqueViolation } from "@/lib/shared/db/db-errors";
import {
  digestRecoveryCode,
  drawRecoveryCodes,
} from "@/lib/shared/second-factor/recovery-code.server";
import { openSecret, sealSecret } from "@/lib/shared/second-factor/sealed-secret.server";
import { KEY_OWNER } from "@/lib/shared/sealing/person-key.server";
import { needStaffKey } from "@/lib/shared/sealing/staff-key.data";
import { enrollmentUri, toBase32 } from "@/lib/shared/second-factor/totp";
import { withFactorCode } from "@/lib/shared/sign-in/factor-code.data";

const ISSUER = "Hive";

/** Makes a secret for an app, unless one waits for its first code already. Throws FACTOR_THERE if one is in use. */
export async function beginEnrollment(staffId: string): Promise<void> {
  const secretSealed = sealSecret(await needStaffKey(db, staffId), randomBytes(20));
  try {
    await db.secondFactor.create({ data: { staffId, secretSealed }, select: { staffId: true } });
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    const inUse = await db.secondFactor.count({ where: { staffId, confirmedAt: { not: null } } });
    if (inUse > 0) throw new AppError("FACTOR_THERE");
  }
}

/** What an app needs: the address for a QR code, and the secret to type. Null unless an enrollment has begun. */
export async function findEnrollment(staffId: string) {
  const factor = await db.secondFactor.findFirst({
    where: { staffId, confirmedAt: null },
    select: { secretSealed: true, staff: { select: { ...KEY_OWNER, userName: true } } },
  });
  const secret = factor && openSecret(factor.staff, factor.secretSealed);
  if (!secret) return null;
  return { uri: enrollmentUri(secret, ISSUER, factor.staff.userName), secret: toBase32(secret) };
}

/** Takes an app into use with its first code, and does `work` in the same transaction. */
export function confirmEnrollment<T>(
  staffId: string,
  code: string,
  now: Date,
  work: (tx: Transaction) => Promise<T>,
  sender: Sender,
): Promise<T> {
  const confirm = async (tx: Transaction) => {
    const { count } = await tx.secondFactor.updateMany({
      where: { staffId, confirmedAt: null },
      data: { confirmedAt: now },
    });
    if (count === 0) throw new AppError("FACTOR_THERE");
    return work(tx);
  };
  return withFactorCode(staffId, code, now, confirm, sender);
}

/** Makes ten new recovery codes in place of all older ones. They are kept as digests only. */
export async function renewRecoveryCodes(tx: Transaction, staffId: string): Promise<string[]> {
  const codes = drawRecoveryCodes();
  await tx.recoveryCode.deleteMany({ where: { staffId } });
  await tx.recoveryCode.createMany({
    data: codes.map((code) => ({ staffId, codeDigest: digestRecoveryCode(staffId, code) })),
  });
  return codes;
}

/** Forgets app and recovery codes. Returns whether there was an app in use. */
export async function dropSecondFactor(tx: Transaction, staffId: string): Promise<boolean> {
  await tx.recoveryCode.deleteMany({ where: { staffId } });
  const { count } = await tx.secondFactor.deleteMany({ where: { staffId } });
  return count > 0;
}
