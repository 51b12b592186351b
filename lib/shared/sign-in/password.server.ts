import "server-only";
import { hash, verify } from "@node-rs/argon2";

export function hashPassword(password: string): Promise<string> {
  return hash(password);
}

// Checked for unknown user names, so that the time of the answer does not show which names exist.
const decoyHash = hash("nobody has this password");

/** Always false if there is no hash, after the same time as with one. */
export async function isPassword(passwordHash: string | undefined, password: string) {
  const isRight = await verify(passwordHash ?? (await decoyHash), password);
  return isRight && passwordHash !== undefined;
}
