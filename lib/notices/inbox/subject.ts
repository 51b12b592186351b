import * as z from "zod";
import { ACTIVITY_TEMPLATES } from "@/lib/activities/activities/told";
import { PLAN_TEMPLATES } from "@/lib/activities/plans/told";
import { MOVE_TEMPLATES } from "@/lib/orders/moving/told";
import { NOTICE_TEMPLATES } from "@/lib/orders/wishes/notice-template";
import type { ResidentLink } from "@/lib/shared/auth/actor";
import type { QuietHours } from "@/lib/shared/days/quiet-hours";
import type { RecipientRole } from "@/lib/notices/inbox/preference";

// The table stores these as any text, or any role.
export const noticeTemplate = z.enum([
  ...NOTICE_TEMPLATES,
  ...MOVE_TEMPLATES,
  ...ACTIVITY_TEMPLATES,
  ...PLAN_TEMPLATES,
]);
export const wishTemplate = z.enum(NOTICE_TEMPLATES);
export const activityTemplate = z.enum(ACTIVITY_TEMPLATES);
export const planTemplate = z.enum(PLAN_TEMPLATES);
export const recipientRole = z.enum([
  "RESIDENT",
  "HELPER",
  "VOLUNTEER",
  "STAFF",
] satisfies RecipientRole[]);

/** A key of the messages in `notices`, whatever the notice is about. */
export type AnyTemplate = z.output<typeof noticeTemplate>;

/** What a notice is about: all that texts and channels need, whatever kind of thing it is. */
export type Subject = {
  isUrgent: boolean;
  /** The facts in the text of the notice; `content` is the public sentence. */
  content: string;
  place: string;
  unit: string;
  /** The time of the visit or activity that the notice tells of, or a moment of the month, if it does. */
  visitAt: Date | null;
  /** The kind of service, if known. */
  category: { name: string; nameEn: string } | null;
  /** The quiet hours of the county it lies in. */
  quietHours: QuietHours;
  /** Ids of the places whose staff may read `content`. */
  readBy: string[];
  /** The link by which the resident chooses a channel; null if there is none: the defaults apply. */
  link: ResidentLink | null;
  /** The path of the page where the recipient reads it; that page checks what they may see. */
  pathFor: (role: RecipientRole, template: AnyTemplate) => string;
};
