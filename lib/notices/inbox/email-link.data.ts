import "server-only";
import { digestSecret, drawSecret } from "@/lib/shared/auth/token.server";
import { MINUTE_MS } from "@/lib/shared/days/durations";
import { db } from "@/lib/shared/db/db";
import { AppError } from "@/lib/shared/errors";
import { DEFAULT_LOCALE, isLocale } from "@/lib/shared/i18n/locales";
import { countTry } from "@/lib/shared/limits/count-tries.data";
import type { Sender } from "@/lib/shared/limits/sender";
import { sendEmailLetter } from "@/lib/notices/inbox/email-letter.server";
import { linksSince, waitsUntil } from "@/lib/notices/inbox/email-state";
import { ownerId, type Owner } from "@/lib/notices/inbox/preference";
import { preferenceKey } from "@/lib/notices/inbox/scope";
import { findKeyOwners, openPreference } from "@/lib/notices/inbox/sealed-address.data";

/** The stored preference of an owner with its e-mail address; null where there is none. */
export async function findStored(owner: Owner) {
  const row = await db.noticePreference.findUnique({ where: preferenceKey(owner) });
  const opened = openPreference(await findKeyOwners(db, [owner]), row);
  return row && opened && { ...opened, emailSealed: row.emailSealed };
}

/**
 * Counts a letter that is to go to an address. Throws TOO_MANY_EMAILS or NETWORK_BUSY. The network
 * first: one that is stopped uses up nobody's own.
 */
export async function countEmailLink(
  owner: Owner,
  email: string,
  { network }: Sender,
  now: Date,
): Promise<void> {
  if (network) await countTry("emailLinksFromNetwork", network, now);
  await countTry("emailLinksOfPerson", ownerId(owner), now);
  await countTry("emailLinksToAddress", email.toLowerCase(), now);
}

/**
 * Sends a link to the owner's address, instead of the one before. Returns whether the letter went out;
 * if not, there is no wait for another. Throws NOT_FOUND where there is nothing to confirm, or
 * EMAIL_JUST_SENT.
 */
export async function sendEmailLink(owner: Owner, now: Date): Promise<boolean> {
  const stored = await findUnconfirmed(owner, now);
  const { id, email, emailSealed, emailLinkSentAt } = stored;
  const secret = drawSecret();
  const emailLinkDigest = digestSecret(secret);
  const { count } = await db.noticePreference.updateMany({
    // Of two who ask at once one writes; and not for an address that has changed meanwhile.
    where: { id, emailSealed, emailLinkSentAt, emailConfirmedAt: null },
    data: { emailLinkDigest, emailLinkSentAt: now, emailGivenAt: stored.emailGivenAt ?? now },
  });
  if (count === 0) throw new AppError("NOT_FOUND");
  const locale = isLocale(stored.locale) ? stored.locale : DEFAULT_LOCALE;
  const isSent = await sendEmailLetter(email, secret, locale);
  if (!isSent) await takeBack(emailLinkDigest);
  return isSent;
}

/** The same once more, counted. */
export async function resendEmailLink(owner: Owner, sender: Sender, now: Date): Promise<boolean> {
  const { email } = await findUnconfirmed(owner, now);
  await countEmailLink(owner, email, sender, now);
  return sendEmailLink(owner, now);
}

/**
 * Confirms the address to which this secret was sent, once. Throws EMAIL_LINK_OVER if it was used, is
 * too old, is not the last one, or the address has changed; that is counted against the network.
 */
export async function consumeEmailLink(
  secret: string,
  { network }: Sender,
  now: Date,
): Promise<void> {
  const { count } = await db.noticePreference.updateMany({
    where: validLink(secret, now),
    data: { emailConfirmedAt: now, emailLinkDigest: null, emailLinkSentAt: null },
  });
  if (count > 0) return;
  if (network) await countTry("wrongLinksFromNetwork", network, now);
  throw new AppError("EMAIL_LINK_OVER");
}

/** The preference whose address this secret confirms. */
export function validLink(secret: string, now: Date) {
  return { emailLinkDigest: digestSecret(secret), emailLinkSentAt: { gt: linksSince(now) } };
}

async function findUnconfirmed(owner: Owner, now: Date) {
  const stored = await findStored(owner);
  if (!stored?.email || stored.emailConfirmedAt) throw new AppError("NOT_FOUND");
  const until = waitsUntil(stored.emailLinkSentAt, now);
  if (until) {
    const minutes = Math.ceil((until.getTime() - now.getTime()) / MINUTE_MS);
    throw new AppError("EMAIL_JUST_SENT", { minutes });
  }
  return { ...stored, email: stored.email };
}

async function takeBack(emailLinkDigest: string): Promise<void> {
  await db.noticePreference.updateMany({
    where: { emailLinkDigest },
    data: { emailLinkDigest: null, emailLinkSentAt: null },
  });
}
