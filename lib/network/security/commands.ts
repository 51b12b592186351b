import "server-only";
import type { Actor } from "@/lib/shared/auth/actor";
import { isSecurityAdmin } from "@/lib/shared/auth/admin";
import { writeAudit } from "@/lib/shared/audit/write-audit.data";
import { endSessions } from "@/lib/shared/auth/end-sessions.data";
import { ensureAllowed } from "@/lib/shared/auth/ensure-allowed";
import { ADMIN_ROLES } from "@/lib/shared/auth/security-policy";
import { findSecurityPolicy, policySiteId } from "@/lib/shared/auth/security-policy.data";
import { db, type Transaction } from "@/lib/shared/db/db";
import { isRefusedBy } from "@/lib/shared/db/db-errors";
import { AppError } from "@/lib/shared/errors";
import { dropSecondFactor } from "@/lib/shared/sign-in/enrollment.data";
import { forgetTries } from "@/lib/shared/limits/count-tries.data";
import {
  changingAccounts,
  recordChange,
  requireAccount,
  TWO_ROLES,
  type Account,
} from "@/lib/network/people/accounts.data";
import { applyLimits, demandSecondFactors } from "@/lib/network/security/open-sessions.data";
import { mayGuard, maySetSecurity } from "@/lib/network/security/policy";
import { listMixedRoles } from "@/lib/network/security/queries";
import type { SetRoles, SetSecurity, StaffId } from "@/lib/network/security/schema";

/**
 * Sets the security policy, also for sessions that are open. Throws ROLES_APART, with names, if the mode
 * holds administrator roles apart that somebody has together.
 */
export async function setSecurity(
  actor: Actor,
  { mode, secondFactor }: SetSecurity,
  now = new Date(),
): Promise<void> {
  const admin = ensureAllowed(actor, maySetSecurity);
  const siteId = policySiteId({ id: admin.siteId, centerId: admin.centerId });
  const save = async (tx: Transaction) => {
    const before = await findSecurityPolicy(tx, siteId);
    if (mode === before.mode && secondFactor === before.secondFactor) return;
    const modeChangedAt = mode === before.mode ? before.modeChangedAt : now;
    const policy = { mode, secondFactor, modeChangedAt };
    await tx.securityPolicy.upsert({
      where: { siteId },
      create: { siteId, ...policy },
      update: policy,
      select: { siteId: true },
    });
    await applyLimits(tx, siteId, policy);
    await demandSecondFactors(tx, siteId, policy);
    const { mode: oldMode, secondFactor: oldRule } = before;
    const data = {
      before: { mode: oldMode, secondFactor: oldRule },
      after: { mode, secondFactor },
    };
    const { centerId } = admin;
    const about = { centerId, subjectId: siteId, data, at: now };
    await writeAudit(tx, { name: "securityPolicyChange", actor, ...about });
  };
  try {
    await db.$transaction(save);
  } catch (error) {
    if (!isRefusedBy(error, TWO_ROLES)) throw error;
    const names = (await listMixedRoles(admin)).map(({ name }) => name);
    throw new AppError("ROLES_APART", { names: names.join(", ") }, "mode");
  }
}

/** Appoints administrators of the three kinds, or takes the roles back. Throws ROLES_TOGETHER. */
export async function setRoles(
  actor: Actor,
  { staffId, ...roles }: SetRoles,
  now = new Date(),
): Promise<void> {
  await guard(actor, staffId, async (tx, { isAdmin, isSecurityAdmin, isAuditAdmin, site }) => {
    const before = { isAdmin, isSecurityAdmin, isAuditAdmin };
    if (ADMIN_ROLES.every((role) => before[role] === roles[role])) return;
    await tx.staff.update({ where: { id: staffId }, data: roles, select: { id: true } });
    const policySite = policySiteId(site);
    await demandSecondFactors(tx, policySite, await findSecurityPolicy(tx, policySite));
    const data = { before, after: roles };
    await recordChange(tx, actor, "roleChange", { ...site, staffId }, data, now);
  });
}

/** Forgets the second factor of somebody who has lost it, and ends their sessions. */
export async function resetSecondFactor(
  actor: Actor,
  { staffId }: StaffId,
  now = new Date(),
): Promise<void> {
  await guard(actor, staffId, async (tx, { site }) => {
    if (!(await dropSecondFactor(tx, staffId))) throw new AppError("NOT_FOUND");
    await endSessions(tx, { staffId }, "SECOND_FACTOR_CHANGED", now);
    await recordChange(tx, actor, "secondFactorReset", { ...site, staffId }, {}, now);
  });
}

/** Ends all sessions of somebody. */
export async function endStaffSessions(
  actor: Actor,
  { staffId }: StaffId,
  now = new Date(),
): Promise<void> {
  await guard(actor, staffId, async (tx, { site }) => {
    const ended = await endSessions(tx, { staffId }, "ENDED_BY_ADMIN", now);
    const data = { ended, reason: "ENDED_BY_ADMIN" };
    await recordChange(tx, actor, "sessionEnd", { ...site, staffId }, data, now);
  });
}

/** Lets somebody try again who gave too many wrong passwords or codes. */
export async function unlockStaff(
  actor: Actor,
  { staffId }: StaffId,
  now = new Date(),
): Promise<void> {
  const userName = await guard(actor, staffId, async (tx, account) => {
    await recordChange(tx, actor, "accountUnlock", { ...account.site, staffId }, {}, now);
    return account.userName;
  });
  await forgetTries("wrongPassword", userName);
  await forgetTries("wrongFactorCode", staffId);
}

/** Does `work` with an account that the security administrator keeps. Throws OWN_ACCOUNT, NOT_FOUND. */
function guard<T>(
  actor: Actor,
  staffId: string,
  work: (tx: Transaction, account: Account) => Promise<T>,
): Promise<T> {
  const admin = ensureAllowed(actor, isSecurityAdmin);
  if (!mayGuard(admin, staffId)) throw new AppError("OWN_ACCOUNT");
  return changingAccounts(async (tx) => work(tx, await requireAccount(tx, admin, staffId)));
}
