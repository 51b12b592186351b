import "server-only";
import { VISITOR, type Actor } from "@/lib/shared/auth/actor";
import { writeAudit } from "@/lib/shared/audit/write-audit.data";
import { endSessions } from "@/lib/shared/auth/end-sessions.data";
import { policySiteId, type PolicyPlace } from "@/lib/shared/auth/security-policy.data";
import { UNKNOWN_SENDER } from "@/lib/shared/limits/sender";
import { countPasswordTry } from "@/lib/shared/sign-in/password-limits.data";
import { isPassword } from "@/lib/shared/sign-in/password.server";
import { sendCode, withCode } from "@/lib/shared/sign-in/phone-code.data";
import { ownSessionId } from "@/lib/shared/sign-in/policy";
import type { SignInStaff, SignInVolunteer } from "@/lib/shared/sign-in/schema";
import type { SessionOwner } from "@/lib/shared/auth/token.server";
import { db, type Transaction } from "@/lib/shared/db/db";
import { AppError } from "@/lib/shared/errors";
import { phoneToken } from "@/lib/shared/sealing/token.server";

/** Returns whose session may begin. Throws WRONG_PASSWORD, whether the name or the password is wrong. */
export async function signInStaff(
  _: Actor,
  { userName, password }: SignInStaff,
  sender = UNKNOWN_SENDER,
  now = new Date(),
): Promise<SessionOwner> {
  const staff = await db.staff.findFirst({
    where: { userName, disabledAt: null, site: { closedAt: null } },
    select: { id: true, passwordHash: true, site: { select: { id: true, centerId: true } } },
  });
  // Counted before the check, so that tries sent in parallel are stopped as well.
  const { left, settle } = await countPasswordTry(userName, staff?.id, sender);
  const isRight = await isPassword(staff?.passwordHash, password);
  if (!staff || !isRight) {
    await recordFailure(staff, now);
    throw new AppError("WRONG_PASSWORD", { left });
  }
  await settle();
  return { kind: "STAFF", id: staff.id };
}

/**
 * Without a code, sends one and returns null. With a code, returns whose session may begin.
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
      select: { id: true, disabledAt: true },
    });
  const volunteer = await withCode(phone, code, now, find, sender);
  if (!volunteer) throw new AppError("NOT_REGISTERED");
  if (volunteer.disabledAt) throw new AppError("DISABLED");
  return { kind: "VOLUNTEER", id: volunteer.id };
}

/** Ends the session of this browser: a copy of its cookie opens nothing any more. */
export async function signOut(actor: Actor, _input: object, now = new Date()): Promise<void> {
  const id = ownSessionId(actor);
  if (!id) return;
  await db.$transaction(async (tx) => {
    const ended = await endSessions(tx, { id }, "SIGNED_OUT", now);
    if (ended === 0 || (actor.role !== "STAFF" && actor.role !== "VOLUNTEER")) return;
    const { id: subjectId, centerId } = actor;
    await writeAudit(tx, { name: "signOut", actor, centerId, subjectId, at: now });
  });
}

type Known = { id: string; site: PolicyPlace };

/**
 * Writes down that somebody tried an account. For a name that nobody has it waits as long as that takes,
 * so that the time of the answer does not show which names exist. The limit of tries keeps entries few.
 */
async function recordFailure(staff: Known | null, at: Date) {
  await db.$transaction(async (tx) => {
    if (!staff) return tx.$queryRaw`SELECT pg_sleep(0.002)::text`;
    const { id: subjectId, site } = staff;
    const about = { centerId: policySiteId(site), subjectId };
    return writeAudit(tx, { name: "signInFailure", actor: VISITOR, ...about, at });
  });
}
