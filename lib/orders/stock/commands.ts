import "server-only";
import type { Actor } from "@/lib/shared/auth/actor";
import { db } from "@/lib/shared/db/db";
import { AppError } from "@/lib/shared/errors";
import { sitesOf } from "@/lib/network/sites/scope";
import { takeStock } from "@/lib/orders/wishes/stock-movements.server";
import type {
  AddStockItem,
  AdjustStock,
  CloseStockItem,
  SupplyWish,
} from "@/lib/orders/stock/schema";
import { openWish } from "@/lib/orders/wishes/open-wish.data";
import { isUniqueViolation } from "@/lib/shared/db/db-errors";
import { ensureAllowed } from "@/lib/shared/auth/ensure-allowed";
import { mayKeepStock } from "@/lib/orders/stock/policy";

/** 配单: supplies a wish with items of the actor's places, or with none. Throws NOT_FOUND for other items. */
export function supplyWish(
  actor: Actor,
  { wishId, lines, note }: SupplyWish,
  now = new Date(),
): Promise<void> {
  return openWish(actor, wishId, now, async ({ tx, wish, advance }) => {
    await advance("supply", { note: note ?? null, data: { items: lines } });
    if (lines.length === 0) return;
    const staff = ensureAllowed(actor, mayKeepStock);
    const found = await tx.stockItem.count({
      where: { id: { in: lines.map(({ itemId }) => itemId) }, site: sitesOf(staff) },
    });
    if (found < lines.length) throw new AppError("NOT_FOUND");
    await takeStock(tx, lines, { wishId, round: wish.round, staffId: staff.id, now });
  });
}

export async function addStockItem(
  actor: Actor,
  { siteId, name, unit, quantity }: AddStockItem,
  now = new Date(),
): Promise<void> {
  const staff = ensureAllowed(actor, mayKeepStock);
  const site = await db.site.findFirst({
    where: { id: siteId, closedAt: null, ...sitesOf(staff) },
    select: { id: true },
  });
  if (!site) throw new AppError("NOT_FOUND");
  const movements =
    quantity > 0 ? { create: { change: quantity, staffId: staff.id, at: now } } : {};
  try {
    await db.stockItem.create({ data: { siteId, name, unit, quantity, movements } });
  } catch (error) {
    throw isUniqueViolation(error) ? new AppError("NAME_TAKEN") : error;
  }
}

export async function adjustStock(
  actor: Actor,
  { itemId, change }: AdjustStock,
  now = new Date(),
): Promise<void> {
  const staff = ensureAllowed(actor, mayKeepStock);
  await db.$transaction(async (tx) => {
    const item = await tx.stockItem.findFirst({
      where: { id: itemId, closedAt: null, site: sitesOf(staff) },
      select: { id: true },
    });
    if (!item) throw new AppError("NOT_FOUND");
    const { count } = await tx.stockItem.updateMany({
      where: { id: itemId, quantity: { gte: -change } },
      data: { quantity: { increment: change } },
    });
    if (count === 0) throw new AppError("NOT_ENOUGH_STOCK");
    await tx.stockMovement.create({ data: { itemId, change, staffId: staff.id, at: now } });
  });
}

/** Closes an item, so that it is no longer offered. Its movements stay. */
export async function closeStockItem(
  actor: Actor,
  { itemId }: CloseStockItem,
  now = new Date(),
): Promise<void> {
  const { count } = await db.stockItem.updateMany({
    where: { id: itemId, closedAt: null, site: sitesOf(ensureAllowed(actor, mayKeepStock)) },
    data: { closedAt: now },
  });
  if (count === 0) throw new AppError("NOT_FOUND");
}
