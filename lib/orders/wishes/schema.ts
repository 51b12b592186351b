import * as z from "zod";
import { Beneficiary, WantedTime, WishUrgency, type WishChannel } from "@/prisma/generated/enums";
import { inTwoSteps } from "@/lib/shared/sign-in/schema";
import { LANGUAGES } from "@/lib/network/registration/languages";
import { code, id, name, note, phone, text, tick } from "@/lib/shared/forms/fields";

/** The fields of every wish, whether a resident or staff enter it. */
export const wishFields = {
  idempotencyKey: id,
  menuItemId: id.optional(),
  content: text(500).optional(),
  siteId: id,
  wantedTime: z.enum(WantedTime).default("ANY"),
  contactName: name(30),
  phone,
};

/** A wish needs a text or a menu item. */
export const SAYS_SOMETHING = { path: ["content"], message: "saySomething" };

/** 点单. Without `code` the phone is not confirmed yet, and the code is sent. */
export const submitWishSchema = inTwoSteps(
  z
    .object({ ...wishFields, code: code.optional() })
    .refine(({ menuItemId, content }) => menuItemId ?? content, SAYS_SOMETHING),
);

/** 审单 */
export const approveWishSchema = z.object({
  wishId: id,
  categoryId: id,
  urgency: z.enum(WishUrgency).default("NORMAL"),
  /** Absent: unchanged. */
  beneficiary: z.enum(Beneficiary).optional(),
  language: z.enum(LANGUAGES).optional(),
  isPublic: tick,
  /** The public sentence as edited. Absent: as it is. */
  publicContent: text(500).optional(),
});

/** The public sentence of a wish, after the review. */
export const rewordWishSchema = z.object({ wishId: id, publicContent: text(500) });

export const rejectWishSchema = z.object({ wishId: id, reason: text(300) });

export const cancelWishSchema = z.object({ wishId: id, reason: note });

export const amendWishSchema = z
  .object({ wishId: id, word: note, address: text(120).optional() })
  .refine(({ word, address }) => word ?? address, { path: ["word"], message: "saySomething" });

/** 评单 */
export const rateWishSchema = z.object({
  wishId: id,
  grade: z.coerce.number({ error: "pickGrade" }).int().min(1, "pickGrade").max(5, "pickGrade"),
  comment: note,
});

export const revealContactSchema = z.object({ wishId: id });

export type SubmitWish = z.output<typeof submitWishSchema>;

/** A wish as it is recorded. The review adds what is not known yet. */
export type NewWish = Omit<SubmitWish, "code"> & {
  channel: WishChannel;
  address?: string;
  categoryId?: string;
  urgency?: WishUrgency;
  beneficiary?: Beneficiary;
};

export type ApproveWish = z.output<typeof approveWishSchema>;
export type RewordWish = z.output<typeof rewordWishSchema>;
export type RejectWish = z.output<typeof rejectWishSchema>;
export type CancelWish = z.output<typeof cancelWishSchema>;
export type AmendWish = z.output<typeof amendWishSchema>;
export type RateWish = z.output<typeof rateWishSchema>;
export type RevealContact = z.output<typeof revealContactSchema>;
