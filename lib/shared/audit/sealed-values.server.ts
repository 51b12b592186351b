import "server-only";
import type { KeyOwner } from "@/lib/shared/sealing/person-key.server";
import { open, seal } from "@/lib/shared/sealing/seal.server";

/** Values of an entry of the audit log by name, each sealed under the key of the person it is about. */
export type SealedValues<Name extends string = string> = Record<Name, string>;

/**
 * Seals what an entry says about a person, old and new values or a reason. The log keeps it for good;
 * nothing opens it any more once the person is erased.
 */
export function sealValues<Name extends string>(
  owner: KeyOwner,
  values: Record<Name, string>,
): SealedValues<Name> {
  const sealed = Object.entries<string>(values).map(([name, value]) => [
    name,
    seal(owner, "audit_entries.data", rowFor(owner, name), value),
  ]);
  return Object.fromEntries(sealed) as SealedValues<Name>;
}

/** Opens one value that `sealValues` sealed; null if the person was erased. */
export function openValue(owner: KeyOwner, name: string, sealed: string): string | null {
  return open(owner, "audit_entries.data", rowFor(owner, name), sealed);
}

function rowFor({ id }: KeyOwner, name: string): string {
  return `${id} ${name}`;
}
