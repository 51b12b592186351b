import "server-only";
import type { Owner } from "@/lib/notices/inbox/preference";
import { ownerId } from "@/lib/notices/inbox/preference";
import type { Transaction } from "@/lib/shared/db/db";
import { KEY_OWNER, type KeyOwner } from "@/lib/shared/sealing/person-key.server";
import { needStaffKey } from "@/lib/shared/sealing/staff-key.data";
import { open, seal, sealSome } from "@/lib/shared/sealing/seal.server";

// E-mail addresses and browsers are sealed under the key of who they belong to: a volunteer, one of
// the staff, or the resident of the wish whose link was used.

type Owned = { personId?: string | null; wishId?: string | null };

/** Whose keys open the rows of these owners, by `ownerId`, in three statements at most. */
export async function findKeyOwners(
  tx: Transaction,
  rows: Owned[],
): Promise<Map<string, KeyOwner>> {
  const personIds = rows.flatMap(({ personId }) => personId ?? []);
  const wishIds = rows.flatMap(({ wishId }) => wishId ?? []);
  const people = { where: { id: { in: personIds } }, select: KEY_OWNER };
  const found = new Map<string, KeyOwner>();
  if (personIds.length > 0) {
    const volunteers = await tx.volunteer.findMany(people);
    const staff = await tx.staff.findMany(people);
    for (const person of [...volunteers, ...staff]) found.set(person.id, person);
  }
  if (wishIds.length > 0) {
    const wishes = await tx.wish.findMany({
      where: { id: { in: wishIds } },
      select: { id: true, resident: { select: KEY_OWNER } },
    });
    for (const { id, resident } of wishes) found.set(id, resident);
  }
  return found;
}

/** Whose key seals for this owner. Staff get one when they first need it. */
export async function needKeyOwner(tx: Transaction, owner: Owner): Promise<KeyOwner> {
  if (owner.role === "STAFF") return needStaffKey(tx, owner.personId);
  const found = (await findKeyOwners(tx, [owner])).get(ownerId(owner));
  if (!found) throw new Error("an owner without a row");
  return found;
}

export function sealEmail(key: KeyOwner, owner: Owner, email: string | null): string | null {
  return sealSome(key, "notice_preferences.emailSealed", ownerId(owner), email);
}

/** The stored preference with its e-mail address; null where there is none. */
export function openPreference<Row extends Owned & { emailSealed: string | null }>(
  keys: Map<string, KeyOwner>,
  row: Row | null,
) {
  if (!row) return null;
  const { emailSealed, ...preference } = row;
  const key = keys.get(ownerId(row));
  const email = key ? open(key, "notice_preferences.emailSealed", ownerId(row), emailSealed) : null;
  return { ...preference, email };
}

/** A browser at its push service: its address, which is a secret, and the keys to encrypt for it. */
export type Browser = { endpoint: string; p256dh: string; auth: string };

/** A browser belongs to whoever used it last, so the seal is bound to the browser and its owner. */
export function sealBrowser(key: KeyOwner, endpointToken: string, browser: Browser): string {
  return seal(key, "push_subscriptions.browserSealed", endpointToken, JSON.stringify(browser));
}

export function openBrowser(
  keys: Map<string, KeyOwner>,
  row: Owned & { endpointToken: string; browserSealed: string },
): Browser | null {
  const key = keys.get(ownerId(row));
  const { endpointToken, browserSealed } = row;
  const text = key && open(key, "push_subscriptions.browserSealed", endpointToken, browserSealed);
  return text ? (JSON.parse(text) as Browser) : null;
}
