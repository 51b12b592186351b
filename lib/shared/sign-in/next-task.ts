import {
  mustChangePassword,
  needsSecondFactor,
  type SecurityPolicy,
} from "@/lib/shared/auth/security-policy";
import type { SignInTask } from "@/prisma/generated/enums";

type Account = Parameters<typeof needsSecondFactor>[1] &
  Parameters<typeof mustChangePassword>[1] & { hasSecondFactor: boolean };

/**
 * What staff whose password was right do next before they are signed in; null if nothing is left.
 * `isProven`: a code of the second factor was given. Nobody chooses a password, and thereby keeps an
 * account, who cannot give the second factor of its owner.
 */
export function nextTask(
  policy: SecurityPolicy,
  account: Account,
  isProven: boolean,
  now: Date,
): SignInTask | null {
  if (account.hasSecondFactor && !isProven) return "SECOND_FACTOR";
  if (mustChangePassword(policy, account, now)) return "NEW_PASSWORD";
  if (!account.hasSecondFactor && needsSecondFactor(policy, account)) return "ENROLLMENT";
  return null;
}
