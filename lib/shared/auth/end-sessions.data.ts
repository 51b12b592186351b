import "server-only";
import type { Transaction } from "@/lib/shared/db/db";
import type { Prisma } from "@/prisma/generated/client";
import type { SessionEnd } from "@/prisma/generated/enums";

/** Ends the open sessions that match: their cookies open nothing any more. Returns how many these were. */
export async function endSessions(
  tx: Transaction,
  which: Prisma.SessionWhereInput,
  endReason: SessionEnd,
  now: Date,
): Promise<number> {
  const { count } = await tx.session.updateMany({
    where: { AND: [which, { endedAt: null }] },
    data: { endedAt: now, endReason },
  });
  return count;
}
