import "server-only";
import type { Transaction } from "@/lib/shared/db/db";
import type { Prisma } from "@/prisma/generated/client";

/** Who leaves: everything, or one team only. */
export type Leaver = { volunteerId: string; teamId?: string };

/** The wishes that a volunteer goes to, or whose team the volunteer leads, until they are served. */
export function heldBy({ volunteerId, teamId }: Leaver): Prisma.WishWhereInput {
  const isSeated = { seats: { some: { volunteerId } } };
  return {
    status: { in: ["ACCEPTED", "SUPPLIED", "IN_SERVICE"] },
    assignments: {
      some: {
        endedAt: null,
        ...(teamId
          ? { teamId, ...isSeated }
          : { OR: [isSeated, { team: { leaderId: volunteerId } }] }),
      },
    },
  };
}

/** Locks the wishes that a volunteer holds and returns their ids. Nobody may give them more meanwhile. */
export async function lockHoldings(tx: Transaction, leaver: Leaver): Promise<string[]> {
  const held = await tx.wish.findMany({ where: heldBy(leaver), select: { id: true } });
  const ids = held.map(({ id }) => id);
  await tx.$queryRaw`SELECT id FROM wishes WHERE id = ANY (${ids}::uuid[]) ORDER BY id FOR UPDATE`;
  // What was served or given back while this waited is not held any more.
  const still = await tx.wish.findMany({
    where: { AND: [{ id: { in: ids } }, heldBy(leaver)] },
    select: { id: true },
    orderBy: { id: "asc" },
  });
  return still.map(({ id }) => id);
}
