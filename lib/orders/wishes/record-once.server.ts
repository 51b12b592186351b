import "server-only";
import type { Transaction } from "@/lib/shared/db/db";
import { AppError } from "@/lib/shared/errors";
import { HELPER_SELECT, openHelper } from "@/lib/orders/wishes/wish-helper.data";
import { openContactName, openContent, openPhone } from "@/lib/orders/wishes/sealed-wish.server";
import type { NewWish } from "@/lib/orders/wishes/schema";
import { KEY_OWNER } from "@/lib/shared/sealing/person-key.server";
import type { Prisma } from "@/prisma/generated/client";

/** A recorded wish, and what its link is derived from, that of its helper too. */
export type Recorded = {
  id: string;
  trackingNumber: string;
  linkVersion: number;
  helperId: string | null;
};

/**
 * Returns the result of `record` or, if the same form was sent before, the wish recorded then, after
 * `prove`, which throws if the sender does not prove again that it is theirs.
 */
export async function recordOnce<T>(
  client: Transaction,
  form: NewWish,
  record: () => Promise<T>,
  prove = () => Promise.resolve(),
): Promise<T | Recorded> {
  const existing = await findRecorded(client, form);
  if (existing) {
    await prove();
    return existing;
  }
  try {
    return await record();
  } catch (error) {
    // The same form was sent twice at once and the other request won: its wish is returned.
    const winner = await findRecorded(client, form);
    if (!winner) throw error;
    await prove();
    return winner;
  }
}

/**
 * Returns the wish recorded from this form, or null. Throws FORM_SENT if the form has other contents
 * now, as after going back in the browser's history.
 */
export async function findRecorded(client: Transaction, form: NewWish): Promise<Recorded | null> {
  const wish = await client.wish.findUnique({
    where: { idempotencyKey: form.idempotencyKey },
    select: RECORD_SELECT,
  });
  if (!wish) return null;
  if (!isWrittenAs(wish, form)) throw new AppError("FORM_SENT");
  const { id, trackingNumber, linkVersion } = wish;
  return { id, trackingNumber, linkVersion, helperId: wish.helper?.id ?? null };
}

const RECORD_SELECT = {
  id: true,
  trackingNumber: true,
  linkVersion: true,
  channel: true,
  publicContent: true,
  contentSealed: true,
  siteId: true,
  menuItemId: true,
  contactNameSealed: true,
  wantedTime: true,
  hasConsent: true,
  resident: { select: { ...KEY_OWNER, phoneSealed: true } },
  helper: { select: HELPER_SELECT },
} as const satisfies Prisma.WishSelect;

type Row = Prisma.WishGetPayload<{ select: typeof RECORD_SELECT }>;

function isWrittenAs(wish: Row, form: NewWish): boolean {
  return (
    isOfSamePerson(wish, form) &&
    wish.channel === form.channel &&
    wish.siteId === form.siteId &&
    wish.wantedTime === form.wantedTime &&
    wish.hasConsent === form.hasConsent &&
    wish.menuItemId === (form.menuItemId ?? null) &&
    (form.content === undefined || openContent(wish) === form.content)
  );
}

function isOfSamePerson(wish: Row, { phone, contactName, helper }: NewWish): boolean {
  const known = openHelper(wish.resident, wish.helper);
  return (
    openPhone(wish.resident) === (phone ?? null) &&
    openContactName(wish) === contactName &&
    known?.name === helper?.name &&
    known?.phone === helper?.phone
  );
}
