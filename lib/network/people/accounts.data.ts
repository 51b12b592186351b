import "server-only";
import type { Actor, StaffActor } from "@/lib/shared/auth/actor";
import { writeAudit } from "@/lib/shared/audit/write-audit.data";
import { policySiteId, type PolicyPlace } from "@/lib/shared/auth/security-policy.data";
import { db, type Transaction } from "@/lib/shared/db/db";
import { isUniqueViolation, isRefusedBy } from "@/lib/shared/db/db-errors";
import { AppError } from "@/lib/shared/errors";
import { generatePassword } from "@/lib/shared/sign-in/generated-password";
import { hashPassword } from "@/lib/shared/sign-in/password.server";
import { mayChangeAccount } from "@/lib/network/people/policy";
import { staffOf, volunteersOf } from "@/lib/network/people/scope";
import { isVolunteerLinked, type VolunteerLink } from "@/lib/network/people/volunteer-link.data";
import type { Prisma } from "@/prisma/generated/client";
import type { AuditName } from "@/prisma/generated/enums";

export type NewAccount = VolunteerLink & {
  siteId: string;
  userName: string;
  name: string;
  isAdmin: boolean;
  isSecurityAdmin?: boolean;
  isAuditAdmin?: boolean;
};

/** What the triggers of prisma/sql/functions/administrators.sql say. */
export const TWO_ROLES = "two administrator roles";

/** What is shown once to who made or reset an account. */
export type NewPassword = { id: string; userName: string; password: string };

/** A password that its owner has to change, and the columns that hold it. */
export async function drawPassword() {
  const password = generatePassword();
  const columns = { passwordHash: await hashPassword(password), mustChangePassword: true };
  return { password, columns };
}

/** Adds an account and returns its id. */
export async function createAccount(
  tx: Transaction,
  account: NewAccount,
  columns: { passwordHash: string; mustChangePassword: boolean },
): Promise<string> {
  const { id } = await tx.staff.create({ data: { ...account, ...columns }, select: { id: true } });
  return id;
}

export type Account = Awaited<ReturnType<typeof requireAccount>>;

/** An account among the staff that the actor keeps. Throws NOT_FOUND. */
export async function requireAccount(tx: Transaction, actor: StaffActor, id: string) {
  const staff = await tx.staff.findFirst({
    where: { AND: [{ id }, staffOf(actor)] },
    select: {
      id: true,
      userName: true,
      isAdmin: true,
      isSecurityAdmin: true,
      isAuditAdmin: true,
      disabledAt: true,
      site: { select: { id: true, centerId: true } },
    },
  });
  if (!staff) throw new AppError("NOT_FOUND");
  return staff;
}

type Change = PolicyPlace & { staffId: string };

/** Changes an account that the administrator keeps, and returns what `then` does with it. Throws OWN_ACCOUNT, NOT_FOUND. */
export function changeAccount<T>(
  admin: StaffActor,
  staffId: string,
  data: Prisma.StaffUncheckedUpdateInput,
  then: (tx: Transaction, account: Account) => Promise<T>,
  link?: VolunteerLink,
): Promise<T> {
  if (!mayChangeAccount(admin, staffId)) throw new AppError("OWN_ACCOUNT");
  return changingAccounts(async (tx) => {
    const account = await requireAccount(tx, admin, staffId);
    await tx.staff.update({ where: { id: staffId }, data, select: { id: true } });
    return then(tx, account);
  }, link);
}

/** Enables a volunteer of the administrator's subtree. Throws NOT_FOUND. */
export async function reviveVolunteer(admin: StaffActor, id: string, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    const where = { AND: [{ id }, volunteersOf(admin)] };
    const { count } = await tx.volunteer.updateMany({ where, data: { disabledAt: null } });
    if (count === 0) throw new AppError("NOT_FOUND");
    const place = { id: admin.siteId, centerId: admin.centerId };
    await recordChange(tx, admin, "accountEnable", { ...place, staffId: id }, {}, now);
  });
}

/** Writes to the audit log what was done to the account of somebody else. */
export function recordChange(
  tx: Transaction,
  actor: Actor,
  name: AuditName,
  { staffId, ...place }: Change,
  data: Prisma.InputJsonObject = {},
  at = new Date(),
): Promise<void> {
  const centerId = policySiteId(place);
  return writeAudit(tx, { name, actor, centerId, subjectId: staffId, data, at });
}

/**
 * Runs `work` in a transaction and says in words what the database refuses: USER_NAME_TAKEN,
 * VOLUNTEER_LINKED for a link that another account has, ROLES_TOGETHER.
 */
export async function changingAccounts<T>(
  work: (tx: Transaction) => Promise<T>,
  link?: VolunteerLink,
): Promise<T> {
  try {
    return await db.$transaction(work);
  } catch (error) {
    if (isRefusedBy(error, TWO_ROLES)) throw new AppError("ROLES_TOGETHER");
    if (!isUniqueViolation(error)) throw error;
    const isLinked = link && (await isVolunteerLinked(link));
    throw isLinked
      ? new AppError("VOLUNTEER_LINKED", {}, "volunteer")
      : new AppError("USER_NAME_TAKEN");
  }
}
