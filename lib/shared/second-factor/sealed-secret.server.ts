import "server-only";
import type { KeyOwner } from "@/lib/shared/sealing/person-key.server";
import { open, seal } from "@/lib/shared/sealing/seal.server";

const COLUMN = "second_factors.secretSealed";

/** The secret of a second factor, sealed under the key of who it belongs to: it opens in no other row. */
export function sealSecret(owner: KeyOwner, secret: Buffer): string {
  return seal(owner, COLUMN, owner.id, secret.toString("base64url"));
}

/** Null if the key of its owner was destroyed. Throws if it was changed or belongs to somebody else. */
export function openSecret(owner: KeyOwner, secretSealed: string): Buffer | null {
  const text = open(owner, COLUMN, owner.id, secretSealed);
  return text === null ? null : Buffer.from(text, "base64url");
}
