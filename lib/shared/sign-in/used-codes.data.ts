import "server-only";
import { HOUR_MS, later } from "@/lib/shared/days/durations";
import { db, type Transaction } from "@/lib/shared/db/db";
import { keyedDigest } from "@/lib/shared/limits/digest.server";

// A code is deleted by its use. Whose answer was lost sends the same form with it again, so that it
// came from this phone is remembered by a keyed digest for an hour; it opens nothing else.

/** Remembers that a code was used, in the transaction that uses it. */
export async function rememberUse(
  tx: Transaction,
  phone: string,
  code: string,
  now: Date,
): Promise<void> {
  const key = keyFor(phone, code);
  const row = { points: 1, expire: later(now, HOUR_MS) };
  await tx.rateLimit.upsert({
    where: { key },
    create: { key, ...row },
    update: row,
    select: { key: true },
  });
}

/** Whether the code was used for this phone within the last hour. */
export async function wasUsed(phone: string, code: string, now: Date): Promise<boolean> {
  const where = { key: keyFor(phone, code), expire: { gt: now } };
  return (await db.rateLimit.count({ where })) > 0;
}

function keyFor(phone: string, code: string): string {
  return `used:${keyedDigest("used-code", `${phone} ${code}`)}`;
}
