import "server-only";
import {
  countTries,
  forgetTries,
  takeBackTries,
  type Try,
} from "@/lib/shared/limits/count-tries.data";
import type { Sender } from "@/lib/shared/limits/sender";
import { knows } from "@/lib/shared/limits/sender.server";

/** Tries at a password: how many are left, and what to do once one was right. */
export type PasswordTries = { left: number; settle: () => Promise<void> };

/**
 * Counts a try at a password, also for a name nobody has. A browser where this account signed in
 * before has tries of its own, so that strangers cannot lock its owner out. Throws TOO_MANY_TRIES or
 * NETWORK_BUSY.
 */
export async function countPasswordTry(
  userName: string,
  staffId: string | undefined,
  sender: Sender,
): Promise<PasswordTries> {
  const device = staffId !== undefined && knows(sender, { staffId }) ? sender.device : null;
  if (device) return tries(["wrongPasswordOnDevice", `${device.id} ${staffId}`], null);
  return tries(["wrongPassword", userName], sender.network);
}

async function tries(
  [limit, key]: ["wrongPasswordOnDevice" | "wrongPassword", string],
  network: string | null,
): Promise<PasswordTries> {
  // The network first: one that is stopped uses up nobody's own tries.
  const ofNetwork: Try[] = network ? [{ limit: "wrongPasswordsFromNetwork", value: network }] : [];
  const counts = await countTries([...ofNetwork, { limit, value: key }], new Date());
  return {
    left: counts.at(-1) ?? 0,
    settle: async () => {
      await forgetTries(limit, key);
      if (network) await takeBackTries(["wrongPasswordsFromNetwork"], network);
    },
  };
}
