import "server-only";
import type { Transaction } from "@/lib/shared/db/db";

/** These ids of staff, volunteers and teams, and after them the other account of whoever has two. */
export async function withOtherAccounts(tx: Transaction, ids: string[]): Promise<string[]> {
  const linked = await tx.staff.findMany({
    where: {
      volunteerId: { not: null },
      OR: [{ id: { in: ids } }, { volunteerId: { in: ids } }],
    },
    select: { id: true, volunteerId: true },
  });
  const both = linked.flatMap(({ id, volunteerId }) => [id, ...(volunteerId ? [volunteerId] : [])]);
  return [...ids, ...both.filter((id) => !ids.includes(id))];
}
