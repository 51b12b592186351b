import "server-only";
import { decode, encode } from "next-auth/jwt";
import * as z from "zod";
import { env } from "@/lib/shared/env.server";

const ownerSchema = z.object({
  kind: z.enum(["STAFF", "VOLUNTEER"]),
  id: z.uuid(),
  version: z.int(),
});

/** Who a session is for; `version` must still be that of the row. */
export type SessionOwner = z.output<typeof ownerSchema>;

/** What the session cookie holds: encrypted, and worthless after `maxAge` seconds. */
export function sealToken(owner: SessionOwner, maxAge: number): Promise<string> {
  return encode({ token: owner, secret: env().AUTH_SECRET, maxAge });
}

/** Null for what is expired, made with another secret, or by somebody else. */
export async function readToken(token: string): Promise<SessionOwner | null> {
  try {
    const claims = await decode({ token, secret: env().AUTH_SECRET });
    return ownerSchema.safeParse(claims).data ?? null;
  } catch {
    return null;
  }
}
