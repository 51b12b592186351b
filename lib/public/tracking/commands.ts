import "server-only";
import type { Actor } from "@/lib/shared/auth/actor";
import { sendCode, withCode } from "@/lib/shared/sign-in/phone-code.data";
import { UNKNOWN_SENDER } from "@/lib/shared/limits/sender";
import type { Transaction } from "@/lib/shared/db/db";
import { AppError } from "@/lib/shared/errors";
import { phoneToken } from "@/lib/shared/sealing/token.server";
import { wishLink } from "@/lib/shared/auth/tracking-link.server";
import type { OpenTracking } from "@/lib/public/tracking/schema";

/**
 * Without a code, sends one to the phone and returns null. With it, returns the tracking path of the
 * wish of this number and phone: staff know both, so they prove nothing. Throws WRONG_TRACKING only
 * after the right code, so that nobody can probe what belongs together; the code stays valid then.
 */
export async function openTracking(
  _: Actor,
  { trackingNumber, phone, code }: OpenTracking,
  now = new Date(),
  sender = UNKNOWN_SENDER,
): Promise<string | null> {
  if (!code) {
    await sendCode(phone, now, { sender });
    return null;
  }
  const find = async (tx: Transaction) => {
    const wish = await tx.wish.findFirst({
      where: { trackingNumber, resident: { phoneToken: phoneToken(phone) } },
      select: { trackingNumber: true, linkVersion: true },
    });
    if (!wish) throw new AppError("WRONG_TRACKING");
    return wish;
  };
  const wish = await withCode(phone, code, now, find, sender);
  return wishLink(wish);
}
