import "server-only";
import type { Actor } from "@/lib/shared/auth/actor";
import { countTry, forgetTries } from "@/lib/shared/sign-in/limits.data";
import { db } from "@/lib/shared/db/db";
import { AppError } from "@/lib/shared/errors";
import { phoneToken } from "@/lib/shared/sealing/token.server";
import { trackingPath } from "@/lib/shared/auth/tracking-link.server";
import type { OpenTracking } from "@/lib/public/tracking/schema";

/** Returns the tracking path of a wish for its number and the resident's phone. Throws WRONG_TRACKING. */
export async function openTracking(
  _: Actor,
  { trackingNumber, phone }: OpenTracking,
): Promise<string> {
  // Tries are counted by both and before the wish is read: this limits many numbers for one phone
  // and many phones for one number, also if all are sent at once.
  const keys = [`phone:${phone}`, `number:${trackingNumber}`];
  for (const key of keys) await countTry("wrongTracking", key);
  const wish = await db.wish.findFirst({
    where: { trackingNumber, resident: { phoneToken: phoneToken(phone) } },
    select: { trackingNumber: true },
  });
  if (!wish) throw new AppError("WRONG_TRACKING");
  for (const key of keys) await forgetTries("wrongTracking", key);
  return trackingPath(wish.trackingNumber);
}
