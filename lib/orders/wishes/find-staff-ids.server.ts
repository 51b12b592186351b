import "server-only";
import type { Transaction } from "@/lib/shared/db/db";

/** Who works for a unit now, by id. */
export async function staffOf(tx: Transaction, siteId: string): Promise<string[]> {
  const staff = await tx.staff.findMany({
    where: { siteId, disabledAt: null },
    select: { id: true },
  });
  return staff.map(({ id }) => id);
}
