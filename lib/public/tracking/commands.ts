import "server-only";
import type { Actor } from "@/lib/shared/auth/actor";
import { countTry, forgetTries } from "@/lib/shared/sign-in/limits.data";
import { db } from "@/lib/shared/db/db";
import { AppError } from "@/lib/shared/errors";
import { trackingPath } from "@/lib/shared/auth/tracking-link.server";
import type { OpenTracking } from "@/lib/public/tracking/schema";

/** Gives the path of a wish to who knows its number and the phone it was made with. */
export async function openTracking(
  _: Actor,
  { trackingNumber, phone }: OpenTracking,
): Promise<string> {
  // Counted by both and before it is looked at: neither many numbers for one phone
  // nor many phones for one number, also when all are sent at once.
  const keys = [`phone:${phone}`, `number:${trackingNumber}`];
  for (const key of keys) await countTry("wrongTracking", key);
  const wish = await db.wish.findFirst({
    where: { trackingNumber, resident: { phone } },
    select: { trackingNumber: true },
  });
  if (!wish) throw new AppError("WRONG_TRACKING");
  for (const key of keys) await forgetTries("wrongTracking", key);
  return trackingPath(wish.trackingNumber);
}
