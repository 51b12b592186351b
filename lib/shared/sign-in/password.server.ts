import "server-only";
import { hash, verify } from "@node-rs/argon2";

export function hashPassword(password: string): Promise<string> {
  return hash(password);
}

// Somebody unknown takes as long as somebody known.
const nobody = hash("nobody has this password");

export async function isPassword(passwordHash: string | undefined, password: string) {
  const isRight = await verify(passwordHash ?? (await nobody), password);
  return isRight && passwordHash !== undefined;
}
