import type { WishEventName } from "@/lib/orders/wishes/lifecycle";
import type * as steps from "@/lib/shared/steps/machine";

/** Somebody to be told of a wish. */
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
  pause: "pausedForYou",
};

/** Everybody to be told of a step, each once: the resident where it concerns them, `others`, and staff who follow the wish. */
export function recipientsOf(
  event: WishEventName,
  { residentId, followerIds }: { residentId: string; followerIds: string[] },
  others: Recipient[],
): Recipient[] {
  const template = RESIDENT_IS_TOLD[event];
  const resident: Recipient[] = template
    ? [{ recipientRole: "RESIDENT", recipientId: residentId, template }]
    : [];
  const told = [...resident, ...others];
  const isTold = (id: string) => told.some(({ recipientId }) => recipientId === id);
  return [
    ...told,
    ...staffTold(
      "followed",
      followerIds.filter((id) => !isTold(id)),
    ),
  ];
}

/** The same words to several of the staff, each once. */
export function staffTold(template: NoticeTemplate, staffIds: Iterable<string>): Recipient[] {
  return told("STAFF", template, staffIds);
}

/** The same words to several volunteers, each once. */
export function volunteersTold(
  template: NoticeTemplate,
  volunteerIds: Iterable<string>,
): Recipient[] {
  return told("VOLUNTEER", template, volunteerIds);
}

/** A word to the resident of a step that is usually the business of others. */
export function residentTold(template: NoticeTemplate, residentId: string): Recipient[] {
  return told("RESIDENT", template, [residentId]);
}

function told(
  recipientRole: Recipient["recipientRole"],
  template: NoticeTemplate,
  ids: Iterable<string>,
): Recipient[] {
  return [...new Set(ids)].map((recipientId) => ({ recipientRole, recipientId, template }));
}
