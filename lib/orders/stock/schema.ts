import * as z from "zod";
import { id, name, note } from "@/lib/shared/forms/fields";
import { joinQuantities, listWanted, quantities, wholeNumber } from "@/lib/shared/forms/quantities";
import { pageParam } from "@/lib/shared/forms/paging";
import { idParam, searchTextParam } from "@/lib/shared/forms/search-params";
import { sortParams } from "@/lib/shared/forms/sorting";
import { STOCK_COLUMNS } from "@/lib/orders/stock/columns";

/**
 * 配单. The form has one number field `quantity.<item id>` per item. If none is filled in, the wish
 * needs no items.
 */
export const supplyWishSchema = z
  .preprocess(
    joinQuantities,
    z.object({
      wishId: id,
      note,
      /** "some" is sent by the list of items, where at least one must be taken. */
      takes: z.literal("some").optional(),
      quantity: quantities,
    }),
  )
  .refine(({ takes, quantity }) => !takes || listWanted(quantity).length > 0, {
    path: ["note"],
    message: "takeSome",
  })
  .transform(({ quantity, takes: _said, ...rest }) => ({
    ...rest,
    lines: listWanted(quantity).map(([itemId, taken]) => ({ itemId, quantity: taken })),
  }));

export const addStockItemSchema = z.object({
  siteId: id,
  name: name(40),
  unit: name(10),
  quantity: wholeNumber(0),
});

/** 盘点: a quantity that came in, or was given away or lost. */
export const adjustStockSchema = z
  .object({
    itemId: id,
    direction: z.enum(["IN", "OUT"], { error: "pickOne" }),
    quantity: wholeNumber(1),
  })
  .transform(({ itemId, direction, quantity }) => ({
    itemId,
    change: direction === "IN" ? quantity : -quantity,
  }));

export const closeStockItemSchema = z.object({ itemId: id });

/** The query of the stock list's address. */
export const stockViewSchema = z.object({
  place: idParam,
  q: searchTextParam,
  ...sortParams(STOCK_COLUMNS),
  page: pageParam,
});

export type StockView = z.output<typeof stockViewSchema>;
export type SupplyWish = z.output<typeof supplyWishSchema>;
export type AddStockItem = z.output<typeof addStockItemSchema>;
export type AdjustStock = z.output<typeof adjustStockSchema>;
export type CloseStockItem = z.output<typeof closeStockItemSchema>;
