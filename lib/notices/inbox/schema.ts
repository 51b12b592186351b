import * as z from "zod";
import { alongside } from "@/lib/shared/forms/alongside";
import { id, moment } from "@/lib/shared/forms/fields";
import { LOCALES } from "@/lib/shared/i18n/locales";
import { isPushEndpoint } from "@/lib/notices/inbox/push-endpoint";
import { cursorParam } from "@/lib/shared/forms/paging";
import { NoticeChannel } from "@/prisma/generated/enums";

/** The address of an inbox. `before`: the last notice of the page before. */
export const inboxFilterSchema = z.object({ before: cursorParam });

export const openNoticeSchema = z.object({ noticeId: id });

/** `until`: when the page was rendered; later notices stay unread. */
export const markAllReadSchema = z.object({
  until: moment,
});

/** The value of the form for "no channel"; an absent field would be an error. */
export const INBOX_ONLY = "INBOX";

const hour = z.coerce.number({ error: "pickOne" }).int().min(0, "pickOne").max(23, "pickOne");

export const setPreferenceSchema = z
  .object({
    channel: z
      .enum([...Object.values(NoticeChannel), INBOX_ONLY], { error: "pickOne" })
      .transform((channel) => (channel === INBOX_ONLY ? null : channel)),
    email: z
      .string()
      .trim()
      .max(254, "email")
      .pipe(z.email({ error: "email" }))
      .optional(),
    quietFrom: hour,
    quietTo: hour,
    locale: z.enum(LOCALES, { error: "pickOne" }),
  })
  .refine(({ channel, email }) => channel !== "EMAIL" || email, alongside("email", "emailNeeded"));

/** 再发一封 */
export const resendLetterSchema = z.object({});

/** The secret of the link in a letter. */
export const confirmEmailSchema = z.object({ secret: z.string().max(200, "invalid") });

/** A browser's subscription: its address at the push service and two keys. */
export const subscribePushSchema = z.object({
  endpoint: z.string().max(1000, "invalid").refine(isPushEndpoint, "invalid"),
  p256dh: z.string().regex(/^[\w-]{87}=?$/, "invalid"),
  auth: z.string().regex(/^[\w-]{22}(==)?$/, "invalid"),
});

export const unsubscribePushSchema = subscribePushSchema.pick({ endpoint: true });

export const followWishSchema = z.object({ wishId: id });

export type InboxFilter = z.output<typeof inboxFilterSchema>;
export type OpenNotice = z.output<typeof openNoticeSchema>;
export type MarkAllRead = z.output<typeof markAllReadSchema>;
export type SetPreference = z.output<typeof setPreferenceSchema>;
export type ResendLetter = z.output<typeof resendLetterSchema>;
export type ConfirmEmail = z.output<typeof confirmEmailSchema>;
export type SubscribePush = z.output<typeof subscribePushSchema>;
export type UnsubscribePush = z.output<typeof unsubscribePushSchema>;
export type FollowWish = z.output<typeof followWishSchema>;
