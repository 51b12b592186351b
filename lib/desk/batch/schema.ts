import * as z from "zod";
import { id, toList } from "@/lib/shared/forms/fields";
import { idParam, param } from "@/lib/shared/forms/search-params";
import { WishUrgency } from "@/prisma/generated/enums";

/** How many wishes are planned together; more at once would not be looked through. */
export const BATCH_SIZES = [50, 200, 500, 1000] as const;
export const USUAL_SIZE = 200;
const MOST_PAIRS = 1000;

/** What the address of the page says: which wishes, and how many at most. */
export const batchViewSchema = z.object({
  place: idParam,
  category: idParam,
  urgency: param(z.enum(WishUrgency)),
  most: param(z.coerce.number().pipe(z.literal(BATCH_SIZES))),
});

const TO = "to.";

/** Whom a wish is offered to, as the option of a select says it. */
export type Target = { to: "VOLUNTEER" | "TEAM"; id: string } | { to: "POOL" };

export function targetValue(target: Target): string {
  return target.to === "POOL" ? "POOL" : `${target.to} ${target.id}`;
}

const target = z
  .string()
  .transform((value) => value.split(" "))
  .pipe(
    z.union([
      z.tuple([z.enum(["VOLUNTEER", "TEAM"]), id]).transform(([to, id]) => ({ to, id })),
      z.tuple([z.literal("POOL")]).transform(([to]) => ({ to })),
    ]),
  );

/**
 * Of each wish ticked (`wish`) whom it is offered to (`to.<wish id>`); without that it is left
 * this time.
 */
export const dispatchBatchSchema = z.preprocess(
  (form) => {
    const fields = form as Record<string, unknown>;
    const ticked = new Set(toList(fields.wish));
    const pairs = [...ticked].map((wishId) => ({
      wishId,
      target: fields[`${TO}${String(wishId)}`],
    }));
    return { wish: pairs.filter(({ target }) => target !== undefined) };
  },
  z
    .object({
      wish: z
        .array(z.object({ wishId: id, target }))
        .min(1, "pickOne")
        .max(MOST_PAIRS),
    })
    .transform(({ wish }) => ({ pairs: wish })),
);

export type BatchView = z.output<typeof batchViewSchema>;
export type DispatchBatch = z.output<typeof dispatchBatchSchema>;
