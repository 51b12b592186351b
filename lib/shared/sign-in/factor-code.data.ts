import "server-only";
import { db, type Transaction } from "@/lib/shared/db/db";
import { AppError } from "@/lib/shared/errors";
import type { Sender } from "@/lib/shared/limits/sender";
import { digestRecoveryCode } from "@/lib/shared/second-factor/recovery-code.server";
import { openSecret } from "@/lib/shared/second-factor/sealed-secret.server";
import { KEY_OWNER } from "@/lib/shared/sealing/person-key.server";
import { findStep } from "@/lib/shared/second-factor/totp";
import { countFactorTry } from "@/lib/shared/sign-in/factor-limits.data";

/**
 * Uses up a code of the app, or a recovery code, and does `work` in the same transaction. Throws
 * WRONG_FACTOR_CODE for a code that is wrong or was used before.
 */
export async function withFactorCode<T>(
  staffId: string,
  code: string,
  now: Date,
  work: (tx: Transaction) => Promise<T>,
  sender: Sender,
): Promise<T> {
  // Counted before the check, so that guesses sent in parallel are stopped as well.
  const forget = await countFactorTry(staffId, sender);
  const result = await db.$transaction(async (tx) => {
    const isUsed = /^\d{6}$/.test(code)
      ? await useAppCode(tx, staffId, code, now)
      : await useRecoveryCode(tx, staffId, code, now);
    if (!isUsed) throw new AppError("WRONG_FACTOR_CODE", {}, "factorCode");
    return work(tx);
  });
  await forget();
  return result;
}

/** Of two who send the same code at once, one finds the time step used already. */
async function useAppCode(tx: Transaction, staffId: string, code: string, now: Date) {
  const factor = await tx.secondFactor.findUnique({
    where: { staffId },
    select: { secretSealed: true, staff: { select: KEY_OWNER } },
  });
  const secret = factor && openSecret(factor.staff, factor.secretSealed);
  const step = secret && findStep(secret, code, now);
  if (step === null) return false;
  const { count } = await tx.secondFactor.updateMany({
    where: { staffId, lastStep: { lt: step } },
    data: { lastStep: step },
  });
  return count === 1;
}

async function useRecoveryCode(tx: Transaction, staffId: string, code: string, now: Date) {
  const { count } = await tx.recoveryCode.updateMany({
    where: { staffId, codeDigest: digestRecoveryCode(staffId, code), usedAt: null },
    data: { usedAt: now },
  });
  return count === 1;
}
