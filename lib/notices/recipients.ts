import type { WishEventName } from "@/lib/wishes/lifecycle";

/** Somebody to be told, and a key of the messages in `notices` that says it. */
export type Recipient = {
  recipientRole: "RESIDENT" | "VOLUNTEER" | "STAFF";
  recipientId: string;
  template: NoticeTemplate;
};

export type NoticeTemplate = (typeof NOTICE_TEMPLATES)[number];

export const NOTICE_TEMPLATES = [
  "submitted",
  "approved",
  "rejected",
  "accepted",
  "released",
  "supplied",
  "served",
  "redo",
  "cancelled",
  "invited",
  "recalled",
  "appointed",
  "steppedBack",
] as const;

/** The steps a resident is told of; the rest they read on the tracking page. */
const RESIDENT_IS_TOLD: Partial<Record<WishEventName, NoticeTemplate>> = {
  submit: "submitted",
  approve: "approved",
  reject: "rejected",
  accept: "accepted",
  release: "released",
  supply: "supplied",
  checkOut: "served",
  redo: "redo",
  cancel: "cancelled",
};

/** Everybody to be told of a step: the resident where the step concerns them, and `others`. */
export function recipientsOf(
  event: WishEventName,
  residentId: string,
  others: Recipient[],
): Recipient[] {
  const template = RESIDENT_IS_TOLD[event];
  return template
    ? [{ recipientRole: "RESIDENT", recipientId: residentId, template }, ...others]
    : others;
}

/** The same words to several volunteers, each once. */
export function volunteersTold(
  template: NoticeTemplate,
  volunteerIds: Iterable<string>,
): Recipient[] {
  return [...new Set(volunteerIds)].map((recipientId) => ({
    recipientRole: "VOLUNTEER",
    recipientId,
    template,
  }));
}
