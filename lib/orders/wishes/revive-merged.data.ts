import "server-only";
import { SYSTEM } from "@/lib/shared/auth/actor";
import { openWishIn, type OpenWish } from "@/lib/orders/wishes/open-wish.data";

/**
 * Gives the wishes that were merged into a withdrawn one a life of their own again: others still ask for
 * it. Reads them after the withdrawal is written, for which a merge waits.
 */
export async function reviveMerged({ tx, wish, now }: OpenWish): Promise<void> {
  const merged = await tx.wish.findMany({
    where: { mergedIntoId: wish.id },
    select: { id: true },
    orderBy: { id: "asc" },
  });
  for (const { id } of merged) {
    const open = await openWishIn(tx, SYSTEM, id, now);
    await open.advance("unmerge", { changes: { mergedIntoId: null } });
  }
}
