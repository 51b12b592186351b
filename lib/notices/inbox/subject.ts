import * as z from "zod";
import { NOTICE_TEMPLATES, type NoticeTemplate } from "@/lib/orders/wishes/recipients";
import type { ResidentLink } from "@/lib/shared/auth/actor";
import type { RecipientRole } from "@/lib/notices/inbox/preference";

// What the table keeps as any text, or of any role.
export const noticeTemplate = z.enum(NOTICE_TEMPLATES);
export const recipientRole = z.enum(["RESIDENT", "VOLUNTEER", "STAFF"] satisfies RecipientRole[]);

/** What a notice is about: all that whoever tells of it needs to know, whatever kind of thing it is. */
export type Subject = {
  isUrgent: boolean;
  /** What the words of a notice speak of. */
  content: string;
  place: string;
  unit: string;
  /** Of what kind of service it is, where that is known. */
  category: { name: string; nameEn: string } | null;
  /** Ids of the places whose staff may read `content`. */
  readBy: string[];
  /** By which link its resident chooses how to be told; null where there is none: then the defaults hold. */
  link: ResidentLink | null;
  /** Where who is told reads it; what they may no longer see of it that page decides. */
  pathFor: (role: RecipientRole, template: NoticeTemplate) => string;
};
