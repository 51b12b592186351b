import "server-only";
import { phoneToken } from "@/lib/shared/sealing/token.server";
import { db } from "@/lib/shared/db/db";
import { isConfirmed, rememberConfirmed } from "@/lib/shared/limits/confirmed-phones.data";
import { countTry, forgetTries, takeBackTry } from "@/lib/shared/limits/count-tries.data";
import type { Sender } from "@/lib/shared/limits/sender";
import { knows } from "@/lib/shared/limits/sender.server";

/** Where a code is asked for: the sender, and the place of the form if it names one. */
export type CodeRequest = { sender: Sender; siteId?: string };

/**
 * Counts a code that is asked for. Throws the error of the first limit it passes. Phones confirmed
 * before are limited by themselves only.
 */
export async function countCodeRequest(
  phone: string,
  { sender, siteId }: CodeRequest,
  now: Date,
): Promise<void> {
  const isKnownPhone = await isConfirmed(phone, now);
  // The network first: one that is stopped uses up nobody's own tries.
  if (sender.network && !isKnownPhone) {
    await countTry("codesAtOnce", sender.network, now);
    await countTry("codesFromNetwork", sender.network, now);
  }
  const device = knows(sender, { phone }) ? sender.device : null;
  if (device) await countTry("codeToKnownDevice", `${device.id} ${phone}`, now);
  else await countTry("codeToPhone", phone, now);
  if (isKnownPhone) return;
  if (siteId) await countTry("codesForPlace", siteId, now, { siteId });
  await countTry("codesOfServer", "", now);
}

/** Tries at a code: how many are left, and what follows from a right one. */
export type CodeTries = {
  left: number;
  /** The code was right: this phone is nobody's to be guessed or flooded. */
  confirm: () => Promise<void>;
  /** What the code was for is done. Until then each use counts, so that a code tries out no more. */
  forget: () => Promise<void>;
};

/**
 * Counts a try at the code sent last to a phone: a further code has tries of its own, so nobody has
 * to wait longer than the code is valid. Throws CODE_SPENT or NETWORK_BUSY.
 */
export async function countCodeTry(phone: string, sender: Sender, now: Date): Promise<CodeTries> {
  const { network } = sender;
  const last = await db.phoneCode.findFirst({
    where: { phoneToken: phoneToken(phone) },
    select: { id: true },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });
  const device = knows(sender, { phone }) ? sender.device?.id : undefined;
  const key = [phone, last?.id, device].join(" ");
  const limited = network && !(await isConfirmed(phone, now)) ? network : null;
  if (limited) await countTry("wrongCodesFromNetwork", limited, now);
  const left = await countTry("wrongCode", key, now);
  return {
    left,
    confirm: async () => {
      if (limited) {
        await takeBackTry("wrongCodesFromNetwork", limited);
        // This code came back, so nobody was flooded with it.
        await takeBackTry("codesAtOnce", limited);
        await takeBackTry("codesFromNetwork", limited);
      }
      await rememberConfirmed(phone, now);
    },
    forget: () => forgetTries("wrongCode", key),
  };
}
