import * as z from "zod";
import { id, note, text } from "@/lib/fields";

const QUANTITY = "quantity.";

/**
 * 配单. The form has one number field `quantity.<item id>` per item; none filled
 * in means the wish needs nothing.
 */
export const supplyWishSchema = z
  .preprocess(
    (form) => {
      const fields = Object.entries(form as Record<string, unknown>);
      const lines = fields
        .filter(([name]) => name.startsWith(QUANTITY))
        .map(([name, quantity]) => ({ itemId: name.slice(QUANTITY.length), quantity }));
      return { ...Object.fromEntries(fields), lines };
    },
    z.object({
      wishId: id,
      note,
      lines: z.array(
        z.object({
          itemId: id,
          quantity: z.coerce.number({ error: "wholeNumber" }).int("wholeNumber").min(0, "wholeNumber"),
        }),
      ),
    }),
  )
  .transform(({ lines, ...rest }) => ({
    ...rest,
    lines: lines.filter(({ quantity }) => quantity > 0),
  }));

export const addStockItemSchema = z.object({
  siteId: id,
  name: text(40),
  unit: text(10),
  quantity: z.coerce.number({ error: "wholeNumber" }).int("wholeNumber").min(0, "wholeNumber").max(100_000, "wholeNumber"),
});

/** Came in (positive) or was lost (negative). */
export const adjustStockSchema = z.object({
  itemId: id,
  change: z.coerce
    .number({ error: "wholeNumber" })
    .int("wholeNumber")
    .min(-100_000, "wholeNumber")
    .max(100_000, "wholeNumber")
    .refine((change) => change !== 0, "wholeNumber"),
});

export const closeStockItemSchema = z.object({ itemId: id });

export type SupplyWish = z.output<typeof supplyWishSchema>;
export type AddStockItem = z.output<typeof addStockItemSchema>;
export type AdjustStock = z.output<typeof adjustStockSchema>;
export type CloseStockItem = z.output<typeof closeStockItemSchema>;
