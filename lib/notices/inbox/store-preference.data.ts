import "server-only";
import type { ResidentActor } from "@/lib/shared/auth/actor";
import type { Transaction } from "@/lib/shared/db/db";
import { AppError } from "@/lib/shared/errors";
import type { Sender } from "@/lib/shared/limits/sender";
import { asOwner } from "@/lib/notices/inbox/as-owner.data";
import { countEmailLink, findStored, sendEmailLink } from "@/lib/notices/inbox/email-link.data";
import type { Owner, StoredPreference } from "@/lib/notices/inbox/preference";
import type { SetPreference } from "@/lib/notices/inbox/schema";
import { preferenceKey, toOwner, type Reader } from "@/lib/notices/inbox/scope";
import { needKeyOwner, sealEmail } from "@/lib/notices/inbox/sealed-address.data";

type Chosen = Omit<SetPreference, "quietFrom" | "quietTo"> &
  Pick<StoredPreference, "quietFrom" | "quietTo">;

/**
 * Stores how an owner wants to be told. An e-mail address that was not there before is stored
 * unconfirmed, and a letter asks who reads it; returns whether that went out, null if there was none to
 * send. Throws NO_DEVICE, TOO_MANY_EMAILS, NETWORK_BUSY, or NOT_FOUND for a link that has ended; nothing is stored then.
 */
export async function storePreference(
  actor: Reader | ResidentActor,
  chosen: Chosen,
  now: Date,
  sender: Sender,
): Promise<boolean | null> {
  const { channel, email = null, ...rest } = chosen;
  const owner = toOwner(actor);
  const stored = await findStored(owner);
  const isNew = email !== null && email !== stored?.email;
  if (isNew) await countEmailLink(owner, email, sender, now);
  await asOwner(actor, async (tx) => {
    if (channel === "PUSH" && !(await hasDevice(tx, owner))) throw new AppError("NO_DEVICE");
    const address = isNew
      ? await seal(tx, owner, email, now)
      : keep(email === null ? null : stored);
    const preference = { channel, ...address, ...rest };
    await tx.noticePreference.upsert({
      where: preferenceKey(owner),
      create: { ...owner, ...preference },
      update: preference,
      select: { role: true },
    });
  });
  return isNew ? sendEmailLink(owner, now) : null;
}

/** Whether a browser of this owner is subscribed. */
export async function hasDevice(tx: Transaction, owner: Owner): Promise<boolean> {
  return (await tx.pushSubscription.count({ where: owner, take: 1 })) > 0;
}

async function seal(tx: Transaction, owner: Owner, email: string, emailGivenAt: Date) {
  return { emailSealed: sealEmail(await needKeyOwner(tx, owner), owner, email), emailGivenAt };
}

type Stored = { emailSealed: string | null; emailGivenAt: Date | null };

/** Sealed as it was: to the database another seal of the same address is another address. */
function keep(stored: Stored | null): Stored {
  return { emailSealed: stored?.emailSealed ?? null, emailGivenAt: stored?.emailGivenAt ?? null };
}
