import "server-only";
import { isMobile } from "@/lib/shared/forms/phone-number";
import { KEY_OWNER, type KeyOwner } from "@/lib/shared/sealing/person-key.server";
import { open, sealSome } from "@/lib/shared/sealing/seal.server";
import type { WishFacts } from "@/lib/orders/wishes/facts";
import type { Prisma } from "@/prisma/generated/client";

// What is personal in a wish is sealed under the key of its resident. After the resident was erased
// everything here opens as null.

/** The columns that `openContactName` reads. */
export const CONTACT_NAME_SELECT = {
  id: true,
  contactNameSealed: true,
  resident: { select: KEY_OWNER },
} as const satisfies Prisma.WishSelect;

/** The columns that `openContent` reads. */
export const CONTENT_SELECT = {
  id: true,
  publicContent: true,
  contentSealed: true,
  resident: { select: KEY_OWNER },
} as const satisfies Prisma.WishSelect;

/** The columns of name, phone and address. */
export const CONTACT_SELECT = {
  ...CONTACT_NAME_SELECT,
  addressSealed: true,
  resident: { select: { ...KEY_OWNER, phoneSealed: true } },
} as const satisfies Prisma.WishSelect;

type Sealed = { id: string; resident: KeyOwner };

/** The name the resident gave; null after the resident was erased. */
export function openContactName({
  id,
  resident,
  contactNameSealed,
}: Sealed & { contactNameSealed: string | null }): string | null {
  return open(resident, "wishes.contactNameSealed", id, contactNameSealed);
}

/**
 * The sentence as the resident said it. It is sealed only where it differs from the public one, which
 * is what is left of it after the resident was erased.
 */
export function openContent({
  id,
  resident,
  contentSealed,
  publicContent,
}: Sealed & { contentSealed: string | null; publicContent: string }): string {
  return open(resident, "wishes.contentSealed", id, contentSealed) ?? publicContent;
}

/** The column of the original; null where the public sentence is the same. */
export function sealContent(
  resident: KeyOwner,
  wishId: string,
  content: string,
  publicContent: string,
): string | null {
  const differs = content !== publicContent ? content : null;
  return sealSome(resident, "wishes.contentSealed", wishId, differs);
}

export function openAddress({
  id,
  resident,
  addressSealed,
}: Sealed & { addressSealed: string | null }): string | null {
  return open(resident, "wishes.addressSealed", id, addressSealed);
}

/** The phone of a resident; null after the resident was erased. */
export function openPhone(resident: KeyOwner & { phoneSealed: string | null }): string | null {
  return open(resident, "residents.phoneSealed", resident.id, resident.phoneSealed);
}

/** The phone of a resident if it is one that an SMS reaches. */
export function openMobile(resident: Parameters<typeof openPhone>[0]): string | null {
  const phone = openPhone(resident);
  return phone !== null && isMobile(phone) ? phone : null;
}

type Contact = { contactName?: string; address?: string | undefined };

/** The columns of name and address as a wish of this id stores them; only those that are given. */
export function sealContact(resident: KeyOwner, wishId: string, given: Contact) {
  const { contactName, address } = given;
  return {
    ...(contactName !== undefined && {
      contactNameSealed: sealSome(resident, "wishes.contactNameSealed", wishId, contactName),
    }),
    ...(address !== undefined && {
      addressSealed: sealSome(resident, "wishes.addressSealed", wishId, address),
    }),
  };
}

/** The reason for which an invitation to serve a wish was declined; two invitations may share it. */
export function sealReason(resident: KeyOwner, wishId: string, reason: string | undefined) {
  return sealSome(resident, "invitations.reasonSealed", wishId, reason);
}

export function openReason({ id, resident }: Sealed, reasonSealed: string | null) {
  return open(resident, "invitations.reasonSealed", id, reasonSealed);
}

/** The resident of a wish whose facts were read. */
export function residentOf(wish: Pick<WishFacts, "residentId" | "residentKey">): KeyOwner {
  return { id: wish.residentId, personKey: wish.residentKey };
}

/** An event is known by its wish and its number, which it has before it has an id. */
function eventRow(wishId: string, seq: number): string {
  return `${wishId}/${seq}`;
}

export function sealNote(resident: KeyOwner, wishId: string, seq: number, note: string | null) {
  return sealSome(resident, "wish_events.noteSealed", eventRow(wishId, seq), note);
}

export function openNote(
  { id, resident }: Sealed,
  { seq, noteSealed }: { seq: number; noteSealed: string | null },
): string | null {
  return open(resident, "wish_events.noteSealed", eventRow(id, seq), noteSealed);
}
