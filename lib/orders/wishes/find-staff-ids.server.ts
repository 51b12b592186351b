import "server-only";
import type { Transaction } from "@/lib/shared/db/db";
import { findAnsweringUnit } from "@/lib/orders/wishes/answering-unit.data";

/**
 * Returns the ids of a unit's active staff; of the nearest unit above if it is closed or nobody works
 * for it.
 */
export async function findStaffIds(tx: Transaction, siteId: string): Promise<string[]> {
  const answering = await findAnsweringUnit(tx, siteId);
  if (answering === null) return [];
  const staff = await tx.staff.findMany({
    where: { siteId: answering, disabledAt: null },
    select: { id: true },
  });
  return staff.map(({ id }) => id);
}
