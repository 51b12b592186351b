import "server-only";
import type { Transaction } from "@/lib/shared/db/db";
import { isRefusedBy } from "@/lib/shared/db/db-errors";
import { AppError } from "@/lib/shared/errors";
import { parseDay } from "@/lib/shared/days/days";
import { lockPurpose, ofPurpose, type Purpose } from "@/lib/network/venues/purpose.data";

/** How many of which item. */
export type KitLine = { kitItemId: string; quantity: number };

type NewLoan = Purpose & {
  lines: KitLine[];
  /** The first and the last day, as "2026-12-04". */
  startsOn: string;
  dueOn: string;
  staffId?: string | null;
};

/**
 * Sets kit aside for a wish or an activity. Throws KIT_LENT if somebody else has it on one of the days, NOT_FOUND for
 * items of another county or that are no longer lent.
 */
export async function lendKitFor(
  tx: Transaction,
  { lines, startsOn, dueOn, staffId = null, ...purpose }: NewLoan,
  now: Date,
): Promise<void> {
  const centerId = await lockPurpose(tx, purpose);
  const ids = lines.map(({ kitItemId }) => kitItemId);
  const found = await tx.kitItem.count({
    where: { id: { in: ids }, closedAt: null, site: { centerId, closedAt: null } },
  });
  if (found < new Set(ids).size) throw new AppError("NOT_FOUND");
  // The same order for everybody, so that no two wait for each other.
  for (const line of [...lines].sort((one, other) => (one.kitItemId < other.kitItemId ? -1 : 1))) {
    const days = { startsOn: parseDay(startsOn), dueOn: parseDay(dueOn) };
    await sayKitLent(() =>
      tx.kitLoan.create({
        data: { ...line, ...days, ...ofPurpose(purpose), staffId, createdAt: now },
      }),
    );
  }
}

/** Does `work`; throws KIT_LENT if more would be lent on a day than there is. */
export async function sayKitLent<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw isRefusedBy(error, "is lent than there is") ? new AppError("KIT_LENT") : error;
  }
}

/** Gives back what is set aside for a wish or an activity and was not handed out. */
export async function releaseKitOf(tx: Transaction, purpose: Purpose, now: Date): Promise<void> {
  await tx.kitLoan.updateMany({
    where: { ...ofPurpose(purpose), lentAt: null, returnedAt: null },
    data: { returnedAt: now },
  });
}
