import "server-only";
import { createSecretKey, randomBytes, type KeyObject } from "node:crypto";
import { LRUCache } from "lru-cache";
import { decrypt, encrypt } from "@/lib/shared/sealing/aes.server";
import { keyRing, type KeyRing } from "@/lib/shared/sealing/key-ring.server";

/**
 * A person whose data is sealed under a key of their own, which stands in their row wrapped under a
 * key of the ring. Null: it was destroyed, and with it what it had sealed.
 */
export type KeyOwner = { id: string; personKey: string | null };

/** The columns of a KeyOwner, for queries that open what belongs to one. */
export const KEY_OWNER = { id: true, personKey: true } as const;

const KEY_BYTES = 32;

/** A new key for the person of this id, wrapped as the column `personKey` holds it. */
export function newPersonKey(id: string): string {
  return wrap(keyRing(), id, createSecretKey(randomBytes(KEY_BYTES)));
}

// Opened keys stay in the memory of the process for a minute: a list opens each once.
const opened = new LRUCache<string, KeyObject>({ max: 2000, ttl: 60_000 });

/** The key itself. Throws if the ring lacks the key it is wrapped under. */
export function openPersonKey(id: string, personKey: string): KeyObject {
  const name = `${id} ${personKey}`;
  const known = opened.get(name);
  if (known) return known;
  const key = unwrap(keyRing(), id, personKey);
  opened.set(name, key);
  return key;
}

/** The same key wrapped under the current key of the ring; null if it is already. */
export function rewrapPersonKey(id: string, personKey: string, ring = keyRing()): string | null {
  if (personKey.startsWith(prefix(ring.current))) return null;
  return wrap(ring, id, unwrap(ring, id, personKey));
}

function wrap(ring: KeyRing, id: string, key: KeyObject): string {
  return prefix(ring.current) + encrypt(keyOf(ring, ring.current), bound(id), key.export());
}

function unwrap(ring: KeyRing, id: string, personKey: string): KeyObject {
  const [, name = "", text = ""] = personKey.split(".");
  return createSecretKey(decrypt(keyOf(ring, name), bound(id), text));
}

/** The beginning of every key wrapped under this key of the ring. */
export function prefix(name: string): string {
  return `k1.${name}.`;
}

function bound(id: string): string {
  return `personKey|${id}`;
}

function keyOf(ring: KeyRing, name: string): KeyObject {
  const key = ring.keys.get(name);
  if (!key) throw new Error(`the key ring (HIVE_KEYS) has no key "${name}"`);
  return key;
}
