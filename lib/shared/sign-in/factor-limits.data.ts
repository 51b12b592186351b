import "server-only";
import { countTry, forgetTries } from "@/lib/shared/limits/count-tries.data";
import type { Sender } from "@/lib/shared/limits/sender";
import { knows } from "@/lib/shared/limits/sender.server";

/**
 * Counts a try at the second factor, or at the password of who is signed in, and returns what to do once
 * it was right. A browser where this account was signed in before has tries of its own: a stranger who
 * knows the password cannot lock its owner out. Throws TOO_MANY_TRIES.
 */
export async function countFactorTry(
  staffId: string,
  sender: Sender,
): Promise<() => Promise<void>> {
  const device = knows(sender, { staffId }) ? sender.device : null;
  const [limit, key] = device
    ? (["wrongFactorCodeOnDevice", `${device.id} ${staffId}`] as const)
    : (["wrongFactorCode", staffId] as const);
  await countTry(limit, key);
  return () => forgetTries(limit, key);
}
