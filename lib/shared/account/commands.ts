import "server-only";
import type { Actor, SigningIn } from "@/lib/shared/auth/actor";
import { ensureAllowed } from "@/lib/shared/auth/ensure-allowed";
import { db, type Transaction } from "@/lib/shared/db/db";
import { AppError } from "@/lib/shared/errors";
import {
  endOthers,
  policyFor,
  record,
  recordWrongCode,
  requireStaff,
} from "@/lib/shared/account/own-account.data";
import {
  findEnrollee,
  findSigningIn,
  hasPassword,
  refusalToEnroll,
  refusalToRemoveFactor,
} from "@/lib/shared/account/policy";
import type {
  ChangePassword,
  FactorCode,
  FirstPassword,
  OwnPassword,
} from "@/lib/shared/account/schema";
import * as enrollment from "@/lib/shared/sign-in/enrollment.data";
import { withFactorCode } from "@/lib/shared/sign-in/factor-code.data";
import { countFactorTry } from "@/lib/shared/sign-in/factor-limits.data";
import { UNKNOWN_SENDER, type Sender } from "@/lib/shared/limits/sender";
import { isPassword } from "@/lib/shared/sign-in/password.server";
import { choosePassword } from "@/lib/shared/sign-in/set-password.data";
import { goOn } from "@/lib/shared/sign-in/start-session.data";
import type { SignInTask } from "@/prisma/generated/enums";

/**
 * Goes on with signing in by a code of the second factor. Throws WRONG_FACTOR_CODE, which is written
 * down: somebody knew the password.
 */
export async function giveFactorCode(
  actor: Actor,
  { factorCode }: FactorCode,
  now = new Date(),
  sender = UNKNOWN_SENDER,
): Promise<void> {
  const signingIn = requireTask(actor, "SECOND_FACTOR");
  try {
    const work = (tx: Transaction) => goOn(tx, signingIn, now);
    await withFactorCode(signingIn.staffId, factorCode, now, work, sender);
  } catch (error) {
    if (error instanceof AppError && error.code === "WRONG_FACTOR_CODE") {
      await recordWrongCode(actor, signingIn.staffId, now);
    }
    throw error;
  }
}

/** Goes on with signing in by a password of one's own, in place of one that somebody else knows. */
export async function chooseFirstPassword(
  actor: Actor,
  { newPassword }: FirstPassword,
  now = new Date(),
): Promise<void> {
  const signingIn = requireTask(actor, "NEW_PASSWORD");
  const store = await choosePassword(signingIn.staffId, newPassword);
  await db.$transaction(async (tx) => {
    await store(tx, now);
    await endOthers(tx, signingIn.staffId, signingIn.sessionId, now);
    await record(tx, await requireStaff(signingIn.staffId), "passwordChange", now);
    await goOn(tx, signingIn, now);
  });
}

/** Changes the own password and ends the sessions on all other devices. Throws WRONG_OLD_PASSWORD. */
export async function changePassword(
  actor: Actor,
  { oldPassword, newPassword }: ChangePassword,
  now = new Date(),
  sender = UNKNOWN_SENDER,
): Promise<void> {
  const staff = ensureAllowed(actor, hasPassword);
  await requirePassword(staff.id, oldPassword, sender);
  const store = await choosePassword(staff.id, newPassword);
  await db.$transaction(async (tx) => {
    await store(tx, now);
    await endOthers(tx, staff.id, staff.sessionId, now);
    await record(tx, staff, "passwordChange", now);
  });
}

/** Makes the secret that an app is set up with. */
export async function beginEnrollment(actor: Actor): Promise<void> {
  const staff = await requireStaff(requireEnrollee(actor));
  const refusal = refusalToEnroll(await policyFor(staff));
  if (refusal) throw new AppError(refusal);
  await enrollment.beginEnrollment(staff.id);
}

/** Takes the app into use with its first code; goes on with signing in where that waited for it. */
export async function confirmEnrollment(
  actor: Actor,
  { factorCode }: FactorCode,
  now = new Date(),
  sender = UNKNOWN_SENDER,
): Promise<void> {
  const staff = await requireStaff(requireEnrollee(actor));
  const signingIn = findSigningIn(actor, "ENROLLMENT");
  const work = async (tx: Transaction) => {
    await record(tx, staff, "secondFactorAdd", now);
    if (signingIn) await goOn(tx, signingIn, now);
  };
  await enrollment.confirmEnrollment(staff.id, factorCode, now, work, sender);
}

/** Forgets the own app, against a code of it. Throws FACTOR_REQUIRED where nobody signs in without one. */
export async function removeSecondFactor(
  actor: Actor,
  { factorCode }: FactorCode,
  now = new Date(),
  sender = UNKNOWN_SENDER,
): Promise<void> {
  const staff = ensureAllowed(actor, hasPassword);
  const refusal = refusalToRemoveFactor(await policyFor(staff), staff);
  if (refusal) throw new AppError(refusal);
  const work = async (tx: Transaction) => {
    await enrollment.dropSecondFactor(tx, staff.id);
    await record(tx, staff, "secondFactorRemove", now);
  };
  await withFactorCode(staff.id, factorCode, now, work, sender);
}

/** Returns new recovery codes, which are shown this once, against the own password. */
export async function renewRecoveryCodes(
  actor: Actor,
  { oldPassword }: OwnPassword,
  sender = UNKNOWN_SENDER,
): Promise<string[]> {
  const staff = ensureAllowed(actor, hasPassword);
  await requirePassword(staff.id, oldPassword, sender);
  return db.$transaction((tx) => enrollment.renewRecoveryCodes(tx, staff.id));
}

function requireTask(actor: Actor, task: SignInTask): SigningIn {
  const signingIn = findSigningIn(actor, task);
  if (!signingIn) throw new AppError("FORBIDDEN");
  return signingIn;
}

function requireEnrollee(actor: Actor): string {
  const staffId = findEnrollee(actor);
  if (!staffId) throw new AppError("FORBIDDEN");
  return staffId;
}

/** Throws WRONG_OLD_PASSWORD. Counted, since who finds a browser left open could guess here too. */
async function requirePassword(staffId: string, password: string, sender: Sender) {
  const forget = await countFactorTry(staffId, sender);
  const { passwordHash } = await db.staff.findUniqueOrThrow({
    where: { id: staffId },
    select: { passwordHash: true },
  });
  const isRight = await isPassword(passwordHash, password);
  if (!isRight) throw new AppError("WRONG_OLD_PASSWORD", {}, "oldPassword");
  await forget();
}
