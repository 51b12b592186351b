import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import webPush from "web-push";
import { inRoot } from "./project.mjs";

/**
 * @typedef {{
 *   AUTH_SECRET: string, ID_NUMBER_KEY: string, HIVE_KEYS: string, databasePassword: string,
 *   VAPID_PUBLIC_KEY: string, VAPID_PRIVATE_KEY: string,
 * }} Secrets
 */

const file = inRoot(".data/secrets.json");

/**
 * The secrets of this clone's database and server, generated once.
 * @returns {Secrets}
 */
export function ownSecrets() {
  const kept = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
  // Older folders have no keys for web push, or no key ring.
  if (kept.VAPID_PUBLIC_KEY && kept.HIVE_KEYS) return kept;
  const secrets = { ...madeUp(), ...kept };
  mkdirSync(inRoot(".data"), { recursive: true });
  writeFileSync(file, JSON.stringify(secrets, null, 2), { mode: 0o600 });
  return secrets;
}

/** @returns {Secrets} */
function madeUp() {
  const random = () => randomBytes(32).toString("hex");
  const { publicKey, privateKey } = webPush.generateVAPIDKeys();
  return {
    AUTH_SECRET: random(),
    ID_NUMBER_KEY: random(),
    HIVE_KEYS: `first:${random()}`,
    databasePassword: random(),
    VAPID_PUBLIC_KEY: publicKey,
    VAPID_PRIVATE_KEY: privateKey,
  };
}
