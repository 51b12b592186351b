import "server-only";
import type { StaffActor } from "@/lib/shared/auth/actor";
import { db } from "@/lib/shared/db/db";
import { escapeLike } from "@/lib/shared/db/like";
import { toPage, pageArgs } from "@/lib/shared/forms/paging";
import { sitesOf } from "@/lib/network/sites/scope";
import type { StockView } from "@/lib/orders/stock/schema";
import type { WishFacts } from "@/lib/orders/wishes/facts";
import { refusal } from "@/lib/orders/wishes/policy";
import type { Prisma } from "@/prisma/generated/client";
import { mayKeepStock } from "@/lib/orders/stock/policy";

const ROWS_PER_PAGE = 25;
const MOST_OFFERED = 30;
const MOST_MOVEMENTS = 20;

export type StockList = Awaited<ReturnType<typeof listStock>>;

/** What the actor's place and those below it have, by name. */
export async function listStock(actor: StaffActor, { place, q, page }: StockView) {
  const found = await db.stockItem.findMany({
    where: {
      closedAt: null,
      AND: [
        { site: placesOf(actor) },
        ...(place ? [{ site: { lineage: { has: place } } }] : []),
        ...(q ? [{ name: { contains: escapeLike(q), mode: "insensitive" } } as const] : []),
      ],
    },
    select: {
      id: true,
      name: true,
      unit: true,
      quantity: true,
      site: { select: { name: true } },
    },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    ...pageArgs(page, ROWS_PER_PAGE),
  });
  return toPage(found, page, ROWS_PER_PAGE);
}

export type StockItem = NonNullable<Awaited<ReturnType<typeof findStockItem>>>;

/** One item with its last movements. */
export function findStockItem(actor: StaffActor, id: string) {
  return db.stockItem.findFirst({
    where: { id, site: placesOf(actor) },
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
          wish: { select: { id: true, content: true } },
        },
        orderBy: [{ at: "desc" }, { id: "desc" }],
        take: MOST_MOVEMENTS,
      },
    },
  });
}

/**
 * What the actor could supply a wish with: of the places the wish has to do with or, when looked
 * for by name, of all below the actor.
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
      site: placesOf(actor),
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
    take: MOST_OFFERED,
  });
}

/** A city reads figures and keeps no stock. */
function placesOf(actor: StaffActor): Prisma.SiteWhereInput {
  return mayKeepStock(actor) ? sitesOf(actor) : { id: { in: [] } };
}
