import "server-only";
import { createSecretKey, type KeyObject } from "node:crypto";
import { env } from "@/lib/shared/env.server";

export type KeyRing = {
  /** The name of the key that wraps from now on. */
  current: string;
  /** As objects: bytes would be looked at anew at each use, which takes ten times as long as the use. */
  keys: ReadonlyMap<string, KeyObject>;
};

let cached: { text: string; ring: KeyRing } | undefined;

/** The key ring of HIVE_KEYS: the keys that wrap the keys of people. It is outside of the database. */
export function keyRing(): KeyRing {
  const text = env().HIVE_KEYS;
  if (cached?.text !== text) cached = { text, ring: parseKeyRing(text) };
  return cached.ring;
}

/** Reads `name:hex,name:hex`, the current key first. */
export function parseKeyRing(text: string): KeyRing {
  const pairs = text.split(",").map((pair) => pair.split(":"));
  const keys = pairs.map(([name = "", hex = ""]) => [name, createSecretKey(hex, "hex")] as const);
  return { current: pairs[0]?.[0] ?? "", keys: new Map(keys) };
}
