import "server-only";
import { pinyin } from "pinyin-pro";
import { RULES } from "@/lib/shared/auth/security-policy";
import { findSecurityPolicy, policySiteId } from "@/lib/shared/auth/security-policy.data";
import { db, type Transaction } from "@/lib/shared/db/db";
import { AppError } from "@/lib/shared/errors";
import { hashPassword, isPassword } from "@/lib/shared/sign-in/password.server";
import { passwordFault } from "@/lib/shared/sign-in/password-rules";

const ACCOUNT = {
  userName: true,
  name: true,
  passwordHash: true,
  site: { select: { id: true, name: true, centerId: true } },
} as const;

/** The field of a form with a chosen password, beside which is said what is wrong with it. */
const FIELD = "newPassword";

/**
 * Checks a password that staff choose for themselves and returns a function that stores it. Throws one
 * of the errors PASSWORD_… if the rules of the county or its usual passwords refuse it, or if it is not new.
 */
export async function choosePassword(staffId: string, newPassword: string) {
  const {
    site,
    passwordHash: oldHash,
    ...names
  } = await db.staff.findUniqueOrThrow({
    where: { id: staffId },
    select: ACCOUNT,
  });
  const { mode } = await findSecurityPolicy(db, policySiteId(site));
  const rules = RULES[mode].password;
  const words = [names.userName, names.name, site.name];
  const fault = passwordFault(newPassword, rules, [...words, ...words.map(toPinyin)]);
  if (fault) throw new AppError(fault.code, fault.values, FIELD);
  await refuseOld(staffId, oldHash, newPassword, rules.history);
  const passwordHash = await hashPassword(newPassword);
  return async (tx: Transaction, now: Date) => {
    if (rules.history > 0) {
      const data = { staffId, passwordHash: oldHash, replacedAt: now };
      await tx.oldPassword.create({ data, select: { id: true } });
    }
    await tx.staff.update({
      where: { id: staffId },
      data: { passwordHash, passwordChangedAt: now, mustChangePassword: false },
      select: { id: true },
    });
  };
}

/** Throws PASSWORD_OLD for the password of now and for the last ones before it. */
async function refuseOld(staffId: string, oldHash: string, newPassword: string, history: number) {
  const before = await db.oldPassword.findMany({
    where: { staffId },
    select: { passwordHash: true },
    orderBy: { replacedAt: "desc" },
    take: history,
  });
  for (const passwordHash of [oldHash, ...before.map((row) => row.passwordHash)]) {
    if (await isPassword(passwordHash, newPassword)) throw new AppError("PASSWORD_OLD", {}, FIELD);
  }
}

function toPinyin(name: string): string {
  return pinyin(name, { toneType: "none", type: "array" }).join("");
}
