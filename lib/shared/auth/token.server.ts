import "server-only";
import { createHash, randomBytes } from "node:crypto";
import { LRUCache } from "lru-cache";
import { decode, encode } from "next-auth/jwt";
import * as z from "zod";
import { env } from "@/lib/shared/env.server";

/** The account of a session. */
export type SessionOwner = { kind: "STAFF" | "VOLUNTEER"; id: string };

const tokenSchema = z.object({ sessionId: z.uuid(), secret: z.string().length(43) });

/** Says which row of `sessions` a browser holds, and proves it. */
export type SessionToken = z.output<typeof tokenSchema>;

/** A new secret of 256 random bits. */
export function drawSecret(): string {
  return randomBytes(32).toString("base64url");
}

/** What the row keeps of a secret. It is random, so that a plain hash cannot be guessed back. */
export function digestSecret(secret: string): string {
  return createHash("sha256").update(secret).digest("base64url");
}

/** The encrypted value of the session cookie, valid for `maxAge` seconds. */
export function sealToken(token: SessionToken, maxAge: number): Promise<string> {
  return encode({ token, secret: env().AUTH_SECRET, maxAge });
}

/**
 * Null if the token is expired, was encrypted with another secret or is no token of ours. One that was
 * read is remembered for as long as it is valid, a minute at most: deriving its key takes longer than
 * reading its session. Whether that has ended is asked of the database each time.
 */
export async function readToken(token: string): Promise<SessionToken | null> {
  const known = readTokens.get(token);
  if (known) return known;
  try {
    const claims = await decode({ token, secret: env().AUTH_SECRET });
    const read = tokenSchema.safeParse(claims).data ?? null;
    const validMs = Number(claims?.exp) * 1000 - Date.now();
    if (read && validMs > 0) {
      readTokens.set(token, read, { ttl: Math.min(validMs, REMEMBERED_MS) });
    }
    return read;
  } catch {
    return null;
  }
}

const REMEMBERED_MS = 60_000;
const readTokens = new LRUCache<string, SessionToken>({
  max: 2000,
  ttl: REMEMBERED_MS,
  perf: { now: () => Date.now() },
});
