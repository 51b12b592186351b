import "server-only";
import type { Transaction } from "@/lib/shared/db/db";

/** Returns the ids of a unit's active staff. */
export async function findStaffIds(tx: Transaction, siteId: string): Promise<string[]> {
  const staff = await tx.staff.findMany({
    where: { siteId, disabledAt: null },
    select: { id: true },
  });
  return staff.map(({ id }) => id);
}
