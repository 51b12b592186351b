import type { WishEventName } from "@/lib/orders/wishes/lifecycle";
import type * as steps from "@/lib/shared/steps/machine";

/** The recipient of a notice about a wish. */
export type Recipient = steps.Recipient<NoticeTemplate>;

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
  "taken",
  "pausedForYou",
  "delayed",
  "handedOver",
  "objected",
  "redoToYou",
  "overdue",
  "followed",
] as const;

/** The notices to residents by step. Other steps are shown on the tracking page only. */
const RESIDENT_TEMPLATES: Partial<Record<WishEventName, NoticeTemplate>> = {
  submit: "submitted",
  approve: "approved",
  reject: "rejected",
  accept: "accepted",
  release: "released",
  supply: "supplied",
  checkOut: "served",
  redo: "redo",
  cancel: "cancelled",
  pause: "pausedForYou",
};

/** Returns the recipients of a step's notices, each once: the resident for some steps, `others`, and staff who follow the wish. */
export function listRecipients(
  event: WishEventName,
  { residentId, followerIds }: { residentId: string; followerIds: string[] },
  others: Recipient[],
): Recipient[] {
  const template = RESIDENT_TEMPLATES[event];
  const resident: Recipient[] = template
    ? [{ recipientRole: "RESIDENT", recipientId: residentId, template }]
    : [];
  const recipients = [...resident, ...others];
  const isRecipient = (id: string) => recipients.some(({ recipientId }) => recipientId === id);
  return [
    ...recipients,
    ...staffRecipients(
      "followed",
      followerIds.filter((id) => !isRecipient(id)),
    ),
  ];
}

/** Returns one notice to each of these staff. */
export function staffRecipients(template: NoticeTemplate, staffIds: Iterable<string>): Recipient[] {
  return toRecipients("STAFF", template, staffIds);
}

/** Returns one notice to each of these volunteers. */
export function volunteerRecipients(
  template: NoticeTemplate,
  volunteerIds: Iterable<string>,
): Recipient[] {
  return toRecipients("VOLUNTEER", template, volunteerIds);
}

/** Returns a notice to the resident about a step without one in `RESIDENT_TEMPLATES`. */
export function residentRecipient(template: NoticeTemplate, residentId: string): Recipient[] {
  return toRecipients("RESIDENT", template, [residentId]);
}

function toRecipients(
  recipientRole: Recipient["recipientRole"],
  template: NoticeTemplate,
  ids: Iterable<string>,
): Recipient[] {
  return [...new Set(ids)].map((recipientId) => ({ recipientRole, recipientId, template }));
}
