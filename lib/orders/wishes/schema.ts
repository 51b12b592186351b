import * as z from "zod";
import { Beneficiary, WantedTime, WishUrgency, type WishChannel } from "@/prisma/generated/enums";
import { inTwoSteps } from "@/lib/shared/sign-in/schema";
import { GRADE_CHANNELS } from "@/lib/orders/wishes/event-data";
import { checkForOther, forOtherFields } from "@/lib/orders/wishes/for-other-schema";
import type { GivenHelper } from "@/lib/orders/wishes/wish-helper.data";
import { LANGUAGES } from "@/lib/network/registration/languages";
import { alongside, ALONGSIDE } from "@/lib/shared/forms/alongside";
import { code, id, name, note, phone, text, tick, whole } from "@/lib/shared/forms/fields";

/** The fields of every wish, whether a resident or staff enter it. */
export const wishFields = {
  idempotencyKey: id,
  menuItemId: id.optional(),
  content: text(500).optional(),
  siteId: id,
  wantedTime: z.enum(WantedTime).default("ANY"),
  contactName: name(30),
  phone,
  /** Whether the words may stand on the public wall; no unless said. */
  hasConsent: tick,
  /** The open wish that looks like this one, of which the sender has said that it is another. */
  apartFrom: id.optional(),
};

/** A wish needs a text or a menu item. */
export const SAYS_SOMETHING = alongside("content", "saySomething");

/**
 * 点单. Without `code` the phone is not confirmed yet, and the code is sent. `sameAs` is the open wish of
 * which the sender has said that it is this one: nothing is recorded then. Name and phone are those of the
 * sender, also where they ask for somebody else.
 */
export const submitWishSchema = inTwoSteps(
  z
    .object({
      ...wishFields,
      ...forOtherFields,
      address: text(120).optional(),
      code: code.optional(),
      sameAs: id.optional(),
    })
    .refine(({ menuItemId, content }) => menuItemId ?? content, SAYS_SOMETHING)
    .superRefine(checkForOther, ALONGSIDE),
);

/** The most volunteers one wish can take (CHECK `wishes_volunteers_needed`). */
export const MOST_VOLUNTEERS = 20;

/** 审单 */
export const approveWishSchema = z.object({
  wishId: id,
  categoryId: id,
  urgency: z.enum(WishUrgency).default("NORMAL"),
  /** Absent: unchanged. */
  beneficiary: z.enum(Beneficiary).optional(),
  language: z.enum(LANGUAGES).optional(),
  /** Absent: one. */
  volunteersNeeded: whole(1, MOST_VOLUNTEERS).default(1),
  /** Whether the wish stands on the wall, which its resident must have agreed to. */
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
  .refine(({ word, address }) => word ?? address, alongside("word", "saySomething"));

const grade = z.coerce.number({ error: "pickGrade" }).int().min(1, "pickGrade").max(5, "pickGrade");

/** 评单 */
export const rateWishSchema = z.object({ wishId: id, grade, comment: note });

/** 电话回访评价: a grade told on the phone or on paper, written down by staff. */
export const recordGradeSchema = rateWishSchema.extend({
  channel: z.enum(GRADE_CHANNELS, { error: "pickOne" }),
});

/** 改评: another grade, within a day. */
export const regradeWishSchema = rateWishSchema;

/** 从心愿墙取下 */
export const unpublishWishSchema = z.object({ wishId: id });

export const revealContactSchema = z.object({ wishId: id });

export type SubmitWish = z.output<typeof submitWishSchema>;

/** A wish as it is recorded. The review adds what is not known yet. */
export type NewWish = Omit<
  SubmitWish,
  "code" | "phone" | "apartFrom" | "sameAs" | keyof typeof forOtherFields
> & {
  /** A mobile number or, where staff enter it, a landline or none. */
  phone?: string | undefined;
  /** Who asked for the resident and is told as well. */
  helper?: GivenHelper | undefined;
  channel: WishChannel;
  categoryId?: string;
  urgency?: WishUrgency;
  beneficiary?: Beneficiary;
};

export type ApproveWish = Omit<z.output<typeof approveWishSchema>, "volunteersNeeded"> & {
  volunteersNeeded?: number;
};
export type RewordWish = z.output<typeof rewordWishSchema>;
export type RejectWish = z.output<typeof rejectWishSchema>;
export type CancelWish = z.output<typeof cancelWishSchema>;
export type AmendWish = z.output<typeof amendWishSchema>;
export type RateWish = z.output<typeof rateWishSchema>;
export type RecordGrade = z.output<typeof recordGradeSchema>;
export type UnpublishWish = z.output<typeof unpublishWishSchema>;
export type RevealContact = z.output<typeof revealContactSchema>;
