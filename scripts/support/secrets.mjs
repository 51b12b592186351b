import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { inRoot } from "./project.mjs";

/**
 * What this clone's own database and server are locked with, made once.
 * @returns {{ AUTH_SECRET: string, ID_NUMBER_KEY: string, databasePassword: string }}
 */
export function ownSecrets() {
  const file = inRoot(".data/secrets.json");
  if (!existsSync(file)) {
    const random = () => randomBytes(32).toString("hex");
    const secrets = { AUTH_SECRET: random(), ID_NUMBER_KEY: random(), databasePassword: random() };
    mkdirSync(inRoot(".data"), { recursive: true });
    writeFileSync(file, JSON.stringify(secrets, null, 2), { mode: 0o600 });
  }
  return JSON.parse(readFileSync(file, "utf8"));
}
