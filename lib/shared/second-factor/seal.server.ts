import "server-only";
import type { KeyOwner } from "@/lib/shared/sealing/person-key.server";
import { open, seal } from "@/lib/shared/sealing/seal.server";

/** Seals the secret of a second factor under the key of its account: it opens in no other row. */
export function sealSecret(staff: KeyOwner, secret: Buffer): string {
  return seal(staff, "second_factors.secretSealed", staff.id, secret.toString("hex"));
}

/** Throws if the text was changed, belongs to somebody else or its key was destroyed. */
export function openSecret(staff: KeyOwner, secretSealed: string): Buffer {
  const secret = open(staff, "second_factors.secretSealed", staff.id, secretSealed);
  if (secret === null) throw new Error("the key of this account was destroyed");
  return Buffer.from(secret, "hex");
}
