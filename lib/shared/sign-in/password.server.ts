import "server-only";
import { hash, verify } from "@node-rs/argon2";

// What OWASP recommends: argon2id with 19 MiB, two passes, one lane.
const PARAMETERS = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export function hashPassword(password: string): Promise<string> {
  return hash(password, PARAMETERS);
}

// Checked for unknown user names, so that the time of the answer does not show which names exist.
const decoyHash = hashPassword("nobody has this password");

/** Always false without a hash, or with one that cannot be read, after the same time as with one. */
export async function isPassword(
  passwordHash: string | undefined,
  password: string,
): Promise<boolean> {
  const isRight = passwordHash === undefined ? null : await verifyAgainst(passwordHash, password);
  if (isRight !== null) return isRight;
  await verify(await decoyHash, password);
  return false;
}

/** Null for a hash that cannot be read, as that of an account nobody signs in to. */
function verifyAgainst(passwordHash: string, password: string): Promise<boolean | null> {
  return verify(passwordHash, password).catch(() => null);
}
