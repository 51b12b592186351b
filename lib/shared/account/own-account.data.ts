import "server-only";
import type { Actor, StaffActor } from "@/lib/shared/auth/actor";
import { writeAudit } from "@/lib/shared/audit/write-audit.data";
import { endSessions } from "@/lib/shared/auth/end-sessions.data";
import { findStaffActor } from "@/lib/shared/auth/queries";
import type { SecurityPolicy } from "@/lib/shared/auth/security-policy";
import { findSecurityPolicy, policySiteId } from "@/lib/shared/auth/security-policy.data";
import { db, type Transaction } from "@/lib/shared/db/db";
import { AppError } from "@/lib/shared/errors";
import type { AuditName } from "@/prisma/generated/enums";

/** The account of somebody who is signing in. Throws DISABLED if it was disabled meanwhile. */
export async function requireStaff(id: string): Promise<StaffActor> {
  const staff = await findStaffActor({ id });
  if (!staff) throw new AppError("DISABLED");
  return staff;
}

/** The security policy under which somebody works. */
export function policyFor({ siteId, centerId }: StaffActor): Promise<SecurityPolicy> {
  return findSecurityPolicy(db, policySiteId({ id: siteId, centerId }));
}

/** Writes to the audit log what somebody did to their own account. */
export function record(
  tx: Transaction,
  actor: StaffActor,
  name: AuditName,
  at: Date,
): Promise<void> {
  return writeAudit(tx, { name, actor, centerId: actor.centerId, subjectId: actor.id, at });
}

/** Writes to the audit log that somebody gave the right password of an account and a wrong code. */
export async function recordWrongCode(actor: Actor, staffId: string, at: Date): Promise<void> {
  const { centerId, siteId } = await requireStaff(staffId);
  const chain = policySiteId({ id: siteId, centerId });
  const data = { task: "SECOND_FACTOR" };
  const about = { centerId: chain, subjectId: staffId, data, at };
  await db.$transaction((tx) => writeAudit(tx, { name: "signInFailure", actor, ...about }));
}

/** Ends what is open with the old password, but for the session `kept`. */
export function endOthers(
  tx: Transaction,
  staffId: string,
  kept: string | undefined,
  now: Date,
): Promise<number> {
  const which = { staffId, ...(kept && { id: { not: kept } }) };
  return endSessions(tx, which, "PASSWORD_CHANGED", now);
}
