import "server-only";
import type { Actor } from "@/lib/shared/auth/actor";
import { UNKNOWN_SENDER } from "@/lib/shared/limits/sender";
import { countPasswordTry } from "@/lib/shared/sign-in/password-limits.data";
import { isPassword } from "@/lib/shared/sign-in/password.server";
import { sendCode, withCode } from "@/lib/shared/sign-in/phone-code.data";
import type { SignInStaff, SignInVolunteer } from "@/lib/shared/sign-in/schema";
import type { SessionOwner } from "@/lib/shared/auth/token.server";
import { db, type Transaction } from "@/lib/shared/db/db";
import { AppError } from "@/lib/shared/errors";
import { phoneToken } from "@/lib/shared/sealing/token.server";

/** Returns the owner of the new session. Throws WRONG_PASSWORD, whether the name or the password is wrong. */
export async function signInStaff(
  _: Actor,
  { userName, password }: SignInStaff,
  sender = UNKNOWN_SENDER,
): Promise<SessionOwner> {
  const staff = await db.staff.findFirst({
    where: { userName, disabledAt: null, site: { closedAt: null } },
    select: { id: true, passwordHash: true, sessionVersion: true },
  });
  // Counted before the check, so that tries sent in parallel are stopped as well.
  const { left, settle } = await countPasswordTry(userName, staff?.id, sender);
  const isRight = await isPassword(staff?.passwordHash, password);
  if (!staff || !isRight) throw new AppError("WRONG_PASSWORD", { left });
  await settle();
  return { kind: "STAFF", id: staff.id, version: staff.sessionVersion };
}

/**
 * Without a code, sends one and returns null. With a code, returns the owner of the new session.
 * Throws NOT_REGISTERED only after the right code, so that nobody can probe which phones are known.
 */
export async function signInVolunteer(
  _: Actor,
  { phone, code }: SignInVolunteer,
  now = new Date(),
  sender = UNKNOWN_SENDER,
): Promise<SessionOwner | null> {
  if (!code) {
    await sendCode(phone, now, { sender });
    return null;
  }
  const find = (tx: Transaction) =>
    tx.volunteer.findFirst({
      where: { phoneToken: phoneToken(phone) },
      select: { id: true, sessionVersion: true, disabledAt: true },
    });
  const volunteer = await withCode(phone, code, now, find, sender);
  if (!volunteer) throw new AppError("NOT_REGISTERED");
  if (volunteer.disabledAt) throw new AppError("DISABLED");
  return { kind: "VOLUNTEER", id: volunteer.id, version: volunteer.sessionVersion };
}

/** Nothing to write: the action deletes the cookie, which ends this session only. */
export function signOut(): Promise<void> {
  return Promise.resolve();
}
