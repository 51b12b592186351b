import "server-only";
import { phoneToken } from "@/lib/shared/sealing/token.server";
import { db } from "@/lib/shared/db/db";
import { confirmedKey, rememberConfirmed } from "@/lib/shared/limits/confirmed-phones.data";
import {
  countTries,
  forgetTries,
  takeBackTries,
  type Try,
} from "@/lib/shared/limits/count-tries.data";
import type { LimitName } from "@/lib/shared/limits/limits";
import type { Sender } from "@/lib/shared/limits/sender";
import { knows } from "@/lib/shared/limits/sender.server";

/** What counts against a network until a code comes back, in the order of counting. */
const LIMITS_OF_NETWORK: LimitName[] = ["codesAtOnce", "codesFromNetwork", "wrongCodesFromNetwork"];

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
  const unless = confirmedKey(phone);
  const { network } = sender;
  const device = knows(sender, { phone }) ? sender.device : null;
  await countTries(
    [
      // The network first: one that is stopped uses up nobody's own tries.
      ...some(network, (value) => [
        { limit: "codesAtOnce", value, unless },
        { limit: "codesFromNetwork", value, unless },
      ]),
      device
        ? { limit: "codeToKnownDevice", value: `${device.id} ${phone}` }
        : { limit: "codeToPhone", value: phone },
      ...some(siteId, (value) => [
        { limit: "codesForPlace", value, unless, about: { siteId: value } },
      ]),
      { limit: "codesOfServer", value: "", unless },
    ],
    now,
  );
}

/** None where it is not known what they are counted by. */
function some(value: string | null | undefined, tries: (value: string) => Try[]): Try[] {
  return value ? tries(value) : [];
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
  const unless = confirmedKey(phone);
  const counts = await countTries(
    [
      ...some(network, (value) => [{ limit: "wrongCodesFromNetwork", value, unless }]),
      { limit: "wrongCode", value: key },
    ],
    now,
  );
  return {
    left: counts.at(-1) ?? 0,
    confirm: async () => {
      const isLimited = counts.length > 1 && counts[0] !== null;
      // This code came back, so nobody was flooded with it.
      if (network && isLimited) await takeBackTries(LIMITS_OF_NETWORK, network);
      await rememberConfirmed(phone, now);
    },
    forget: () => forgetTries("wrongCode", key),
  };
}
