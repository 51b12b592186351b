import "server-only";
import { decrypt, encrypt } from "@/lib/shared/sealing/aes.server";
import { openPersonKey, type KeyOwner } from "@/lib/shared/sealing/person-key.server";
import type { SealedColumn } from "@/lib/shared/sealing/personal-columns";

/** Where a sealed text stands: a column of its own, or in the values of an entry of the audit log. */
type SealedPlace = SealedColumn | "audit_entries.data";

/** How every sealed text begins; the number is the version of its form. */
export const SEAL_PREFIX = "s1.";

/** Seals a text for one column of one row, under the key of the person it is about. */
export function seal(owner: KeyOwner, column: SealedPlace, row: string, text: string): string {
  if (!owner.personKey) throw new Error(`the key of ${owner.id} was destroyed`);
  const key = openPersonKey(owner.id, owner.personKey);
  return SEAL_PREFIX + encrypt(key, `${column}|${row}`, Buffer.from(text, "utf8"));
}

/** The same for a text that may be missing. */
export function sealSome(
  owner: KeyOwner,
  column: SealedPlace,
  row: string,
  text: string | null | undefined,
): string | null {
  return text === null || text === undefined ? null : seal(owner, column, row, text);
}

/**
 * Opens what `seal` sealed; null if there is nothing, or if the key was destroyed. Throws if it was
 * changed or belongs to another column, row or person.
 */
export function open(
  owner: KeyOwner,
  column: SealedPlace,
  row: string,
  sealed: string | null,
): string | null {
  if (sealed === null || owner.personKey === null) return null;
  const key = openPersonKey(owner.id, owner.personKey);
  const text = sealed.slice(SEAL_PREFIX.length);
  return decrypt(key, `${column}|${row}`, text).toString("utf8");
}
