import "server-only";
import { DAY_MS, later } from "@/lib/shared/days/durations";
import { db } from "@/lib/shared/db/db";
import { keyedDigest } from "@/lib/shared/limits/digest.server";

/** Remembers by a digest, for a year, that a code sent to this phone came back. */
export async function rememberConfirmed(phone: string, now: Date): Promise<void> {
  const row = { points: 1, expire: later(now, 365 * DAY_MS) };
  const key = confirmedKey(phone);
  await db.rateLimit.upsert({
    where: { key },
    create: { key, ...row },
    update: row,
    select: { key: true },
  });
}

/** Forgets it, of somebody who is erased. */
export async function forgetConfirmed(phone: string): Promise<void> {
  await db.rateLimit.deleteMany({ where: { key: confirmedKey(phone) } });
}

/**
 * The key of a row that is valid if somebody who holds this phone has confirmed it before: no stranger's
 * phone to be flooded.
 */
export function confirmedKey(phone: string): string {
  return `confirmed:${keyedDigest("confirmed", phone)}`;
}
