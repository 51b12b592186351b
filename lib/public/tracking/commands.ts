import "server-only";
import type { Actor } from "@/lib/shared/auth/actor";
import { sendCode, withCode } from "@/lib/shared/sign-in/phone-code.data";
import { UNKNOWN_SENDER } from "@/lib/shared/limits/sender";
import type { OpenTracking } from "@/lib/public/tracking/schema";

/**
 * 我的心愿. Without a code, sends one to the phone and returns false. With it, returns true: whoever
 * has the phone sees its wishes. Nobody learns before that whether it has any.
 */
export async function openTracking(
  _: Actor,
  { phone, code }: OpenTracking,
  now = new Date(),
  sender = UNKNOWN_SENDER,
): Promise<boolean> {
  if (!code) {
    await sendCode(phone, now, { sender });
    return false;
  }
  await withCode(phone, code, now, () => Promise.resolve(), sender);
  return true;
}
