import "server-only";
import { decode, encode } from "next-auth/jwt";
import * as z from "zod";
import { env } from "@/lib/shared/env.server";

const ownerSchema = z.object({
  kind: z.enum(["STAFF", "VOLUNTEER"]),
  id: z.uuid(),
  version: z.int(),
});

/** The account of a session. The session is valid while `version` equals the `sessionVersion` of the row. */
export type SessionOwner = z.output<typeof ownerSchema>;

/** The encrypted value of the session cookie, valid for `maxAge` seconds. */
export function sealToken(owner: SessionOwner, maxAge: number): Promise<string> {
  return encode({ token: owner, secret: env().AUTH_SECRET, maxAge });
}

/** Null if the token is expired, was encrypted with another secret or is no token of ours. */
export async function readToken(token: string): Promise<SessionOwner | null> {
  try {
    const claims = await decode({ token, secret: env().AUTH_SECRET });
    return ownerSchema.safeParse(claims).data ?? null;
  } catch {
    return null;
  }
}
