import "server-only";
import type { Actor } from "@/lib/shared/auth/actor";
import { db } from "@/lib/shared/db/db";
import { AppError } from "@/lib/shared/errors";
import { refusalToStandFor } from "@/lib/orders/merging/policy";
import type { MergeWish, UnmergeWish } from "@/lib/orders/merging/schema";
import { openWishIn, stepWish } from "@/lib/orders/wishes/open-wish.data";
import { NO_HANDLER, undoDispatch } from "@/lib/orders/wishes/round.server";

/**
 * 并单: another wish, which the actor sees too, stands for this one from now on. Whoever asked for it
 * follows the other one on their own page; who was asked to serve it is told. Throws NOT_FOUND,
 * HAS_MERGED, or WISH_MOVED_ON if the other one is served already.
 */
export async function mergeWish(
  actor: Actor,
  { wishId, intoId }: MergeWish,
  now = new Date(),
): Promise<void> {
  await db.$transaction(async (tx) => {
    // In one order: of two that would be merged into each other, one stays. A withdrawal of the other
    // wish waits, too.
    await tx.$queryRaw`
      SELECT id FROM wishes WHERE id = ANY (${[wishId, intoId]}::uuid[]) ORDER BY id FOR UPDATE`;
    const open = await openWishIn(tx, actor, wishId, now);
    const into = await openWishIn(tx, actor, intoId, now);
    const reason = refusalToStandFor(into.wish, open.wish);
    await open.advance("merge", {
      changes: { inOpenPool: false, isObjected: false, mergedIntoId: intoId, ...NO_HANDLER },
      data: { into: intoId },
    });
    if (reason) throw new AppError(reason);
    await undoDispatch(open);
  });
}

/** 撤销并单: the wish is reviewed anew by itself. Throws MERGE_SETTLED after a day. */
export function unmergeWish(
  actor: Actor,
  { wishId }: UnmergeWish,
  now = new Date(),
): Promise<void> {
  return stepWish(actor, wishId, now, "unmerge", { changes: { mergedIntoId: null } });
}
