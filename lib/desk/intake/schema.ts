import * as z from "zod";
import { id, text } from "@/lib/shared/forms/fields";
import { idParam, param } from "@/lib/shared/forms/search-params";
import { SAYS_SOMETHING, wishFields } from "@/lib/orders/wishes/schema";
import { Beneficiary, WishChannel, WishUrgency } from "@/prisma/generated/enums";

const { WEB: _, ...BY_STAFF } = WishChannel;

/** The channels by which staff enter a wish: by phone, at the counter, from a card. */
export const STAFF_CHANNELS = Object.values(BY_STAFF);

/** 代点单: the fields of the public form, and optionally those of the review. */
export const enterWishSchema = z
  .object({
    ...wishFields,
    channel: z.enum(BY_STAFF, { error: "pickOne" }),
    address: text(120).optional(),
    categoryId: id.optional(),
    beneficiary: z.enum(Beneficiary).optional(),
    urgency: z.enum(WishUrgency).default("NORMAL"),
  })
  .refine(({ menuItemId, content }) => menuItemId ?? content, SAYS_SOMETHING);

/** What is kept in the form from one card to the next, and the wish just entered. */
export const intakeViewSchema = z.object({
  channel: param(z.enum(BY_STAFF)),
  place: idParam,
  category: idParam,
  entered: idParam,
});

export type EnterWish = z.output<typeof enterWishSchema>;
export type IntakeView = z.output<typeof intakeViewSchema>;
