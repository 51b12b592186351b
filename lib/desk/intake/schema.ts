import * as z from "zod";
import { ALONGSIDE } from "@/lib/shared/forms/alongside";
import { anyPhone, id, text, tick } from "@/lib/shared/forms/fields";
import { idParam, param } from "@/lib/shared/forms/search-params";
import { checkHelper, helperFields, toHelper } from "@/lib/orders/wishes/helper-schema";
import { SAYS_SOMETHING, wishFields } from "@/lib/orders/wishes/schema";
import { Beneficiary, WishChannel, WishUrgency } from "@/prisma/generated/enums";

const { WEB: _, ...BY_STAFF } = WishChannel;

/** The channels by which staff enter a wish: by phone, at the counter, from a card. */
export const STAFF_CHANNELS = Object.values(BY_STAFF);

/** Said at the phone unless something is said of it already. */
const PHONE_OR_NONE: NonNullable<Parameters<z.ZodObject["refine"]>[1]> = {
  path: ["phone"],
  message: "phoneOrNone",
  when: ({ issues }) => !issues.some(({ path }) => path?.[0] === "phone"),
};

/**
 * 代点单: the fields of the public form, and optionally those of the review. The phone may be a landline,
 * or none, if the form says so.
 */
export const enterWishSchema = z
  .object({
    ...wishFields,
    phone: anyPhone.optional(),
    hasNoPhone: tick,
    ...helperFields,
    channel: z.enum(BY_STAFF, { error: "pickOne" }),
    address: text(120).optional(),
    categoryId: id.optional(),
    beneficiary: z.enum(Beneficiary).optional(),
    urgency: z.enum(WishUrgency).default("NORMAL"),
  })
  .refine(({ menuItemId, content }) => menuItemId ?? content, SAYS_SOMETHING)
  .refine(({ phone, hasNoPhone }) => (phone === undefined) === hasNoPhone, PHONE_OR_NONE)
  .superRefine(checkHelper, ALONGSIDE)
  .transform(({ hasNoPhone: _, helperName, helperPhone, helperRelation, ...card }) => {
    const helper = toHelper({ helperName, helperPhone, helperRelation });
    return { ...card, ...(helper && { helper }) };
  });

/** What is kept in the form from one card to the next, and the wish just entered. */
export const intakeViewSchema = z.object({
  channel: param(z.enum(BY_STAFF)),
  place: idParam,
  category: idParam,
  entered: idParam,
});

export type EnterWish = z.output<typeof enterWishSchema>;
export type IntakeView = z.output<typeof intakeViewSchema>;
