import "server-only";
import type { Transaction } from "@/lib/shared/db/db";
import { AppError } from "@/lib/shared/errors";

export type StockLine = { itemId: string; quantity: number };

type Purpose = { wishId: string; round: number; staffId: string; now: Date };

/** Takes items out of stock for a wish. Throws NOT_ENOUGH_STOCK if one is short. */
export async function takeStock(tx: Transaction, lines: StockLine[], purpose: Purpose) {
  const { wishId, round, staffId, now } = purpose;
  // Always in the same order: two supplies that share items must not wait for each other.
  const inOrder = lines.toSorted((a, b) => a.itemId.localeCompare(b.itemId));
  for (const { itemId, quantity } of inOrder) {
    const { count } = await tx.stockItem.updateMany({
      where: { id: itemId, quantity: { gte: quantity }, closedAt: null },
      data: { quantity: { decrement: quantity } },
    });
    if (count === 0) throw new AppError("NOT_ENOUGH_STOCK");
  }
  await tx.stockMovement.createMany({
    data: inOrder.map(({ itemId, quantity }) => ({
      itemId,
      change: -quantity,
      wishId,
      round,
      staffId,
      at: now,
    })),
  });
}

/**
 * Returns to stock what this round of a wish took and did not use. What was taken before a service
 * began counts as used, even if that service was broken off.
 */
export async function returnStock(tx: Transaction, wishId: string, round: number, now: Date) {
  const { _max } = await tx.assignment.aggregate({
    where: { wishId, round },
    _max: { checkedInAt: true },
  });
  const usedUntil = _max.checkedInAt;
  const taken = await tx.stockMovement.groupBy({
    by: ["itemId"],
    where: { wishId, round, ...(usedUntil && { at: { gt: usedUntil } }) },
    _sum: { change: true },
    orderBy: { itemId: "asc" },
  });
  for (const { itemId, _sum } of taken) {
    const quantity = -(_sum.change ?? 0);
    if (quantity <= 0) continue;
    await tx.stockItem.update({
      where: { id: itemId },
      data: { quantity: { increment: quantity } },
    });
    await tx.stockMovement.create({ data: { itemId, change: quantity, wishId, round, at: now } });
  }
}
