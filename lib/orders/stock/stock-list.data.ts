import "server-only";
import type { StaffActor } from "@/lib/shared/auth/actor";
import { db } from "@/lib/shared/db/db";
import { escapeLike } from "@/lib/shared/db/like";
import { toPage, pageArgs } from "@/lib/shared/forms/paging";
import { readSorting, toSqlOrder } from "@/lib/shared/forms/sorting";
import { STOCK_BY_NAME, type StockColumn } from "@/lib/orders/stock/columns";
import type { StockView } from "@/lib/orders/stock/schema";
import { stockSites } from "@/lib/orders/stock/scope";
import type { Prisma } from "@/prisma/generated/client";

const ROWS_PER_PAGE = 25;

export type StockList = Awaited<ReturnType<typeof listStock>>;

/** A page of the stock of the actor's place and those below it, by name unless sorted otherwise. */
export async function listStock(actor: StaffActor, view: StockView, rowsPerPage = ROWS_PER_PAGE) {
  const { place, q, page, ...sort } = view;
  const { column, direction } = readSorting(sort, STOCK_BY_NAME);
  const found = await db.stockItem.findMany({
    where: {
      closedAt: null,
      AND: [
        { site: stockSites(actor) },
        ...(place ? [{ site: { lineage: { has: place } } }] : []),
        ...(q ? [{ name: { contains: escapeLike(q), mode: "insensitive" } } as const] : []),
      ],
    },
    select: {
      id: true,
      name: true,
      unit: true,
      quantity: true,
      site: { select: { id: true, name: true } },
    },
    orderBy: [...ORDERS[column](toSqlOrder(direction)), { name: "asc" }, { id: "asc" }],
    ...pageArgs(page, rowsPerPage),
  });
  return toPage(found, page, rowsPerPage);
}

type Order = Prisma.StockItemOrderByWithRelationInput[];

const ORDERS: Record<StockColumn, (way: "asc" | "desc") => Order> = {
  item: (way) => [{ name: way }],
  place: (way) => [{ site: { divisionCode: way } }, { site: { name: way } }],
  quantity: (way) => [{ quantity: way }],
};
