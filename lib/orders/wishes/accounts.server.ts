import "server-only";
import type { Transaction } from "@/lib/shared/db/db";

/** Returns these ids of staff, volunteers and teams, followed by the other account of each person who has two. */
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
