import "server-only";
import type { StaffActor } from "@/lib/shared/auth/actor";
import { db } from "@/lib/shared/db/db";
import { escapeLike } from "@/lib/shared/db/like";
import { stockSites } from "@/lib/orders/stock/scope";
import type { WishFacts } from "@/lib/orders/wishes/facts";
import { PUBLIC_CONTENT_SELECT, withPublicContent } from "@/lib/orders/wishes/public-content";
import { refusal } from "@/lib/orders/wishes/policy";

export { listStock, type StockList } from "@/lib/orders/stock/stock-list.data";

const MAX_OFFERED = 30;
const MAX_MOVEMENTS = 20;

export type StockItem = NonNullable<Awaited<ReturnType<typeof findStockItem>>>;

/** Returns one item with its last movements; null if it is outside the actor's places. */
export async function findStockItem(actor: StaffActor, id: string) {
  const item = await db.stockItem.findFirst({
    where: { id, site: stockSites(actor) },
    select: {
      id: true,
      name: true,
      unit: true,
      quantity: true,
      closedAt: true,
      site: { select: { name: true } },
      movements: {
        select: {
          id: true,
          change: true,
          at: true,
          staff: { select: { name: true } },
          wish: { select: { id: true, ...PUBLIC_CONTENT_SELECT } },
        },
        orderBy: [{ at: "desc" }, { id: "desc" }],
        take: MAX_MOVEMENTS,
      },
    },
  });
  if (!item) return null;
  // The store may belong to a place whose staff do not see the wish.
  const movements = item.movements.map(({ wish, ...movement }) => ({
    ...movement,
    wish: wish && withPublicContent(wish),
  }));
  return { ...item, movements };
}

/**
 * Returns the items with which the actor could supply a wish: those of the wish's places and units or,
 * if searched by name, of all places below the actor. Empty if the actor may not supply it.
 */
export async function listItemsFor(
  actor: StaffActor,
  wish: WishFacts,
  search?: string,
  now = new Date(),
) {
  if (refusal(actor, "supply", wish, now)) return [];
  const concerned = [actor.siteId, ...wish.siteLineage, ...wish.responsibleLineage];
  return db.stockItem.findMany({
    where: {
      closedAt: null,
      quantity: { gt: 0 },
      site: stockSites(actor),
      ...(search
        ? { name: { contains: escapeLike(search), mode: "insensitive" } }
        : { siteId: { in: concerned } }),
    },
    select: {
      id: true,
      name: true,
      unit: true,
      quantity: true,
      site: { select: { name: true } },
    },
    orderBy: [{ site: { level: "desc" } }, { name: "asc" }],
    take: MAX_OFFERED,
  });
}
