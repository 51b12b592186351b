import * as z from "zod";
import { LANGUAGES } from "@/lib/network/registration/languages";
import { alongside, ALONGSIDE } from "@/lib/shared/forms/alongside";
import { anyPhone, id, name, note, text, tick } from "@/lib/shared/forms/fields";
import { checkHelper, helperFields, toHelper } from "@/lib/orders/wishes/helper-schema";
import { Beneficiary, WishUrgency } from "@/prisma/generated/enums";

/** 更正. What is absent stays; without a language the wish needs none besides 普通话. */
export const correctWishSchema = z.object({
  wishId: id,
  siteId: id.optional(),
  categoryId: id.optional(),
  urgency: z.enum(WishUrgency).optional(),
  beneficiary: z.enum(Beneficiary).optional(),
  language: z.enum(LANGUAGES).optional(),
  reason: note,
});

/** 更正点单人: what is absent stays. Whether there is a phone is `hasNoPhone`; `phone` is null then. */
export const correctAskerSchema = z
  .object({
    wishId: id,
    contactName: name(30).optional(),
    phone: anyPhone.optional(),
    hasNoPhone: tick,
    reason: text(200),
  })
  .refine(({ phone, hasNoPhone }) => !phone || !hasNoPhone, alongside("phone", "phoneOrNone"))
  .transform(({ hasNoPhone, phone, ...asker }) => ({
    ...asker,
    phone: hasNoPhone ? null : phone,
  }));

/** 代点单人: another one, or none from now on. */
export const changeHelperSchema = z
  .object({ wishId: id, ...helperFields, isRemoved: tick })
  .superRefine(checkHelper, ALONGSIDE)
  .transform(({ wishId, isRemoved, ...fields }) => ({
    wishId,
    helper: isRemoved ? null : toHelper(fields),
  }));

export type ChangeHelper = z.output<typeof changeHelperSchema>;
export type CorrectAsker = z.output<typeof correctAskerSchema>;
export type CorrectWish = z.output<typeof correctWishSchema>;
