import "server-only";
import { createHmac } from "node:crypto";
import { env } from "@/lib/shared/env.server";

/** Stands for a phone or a name where it is only recognized again; without the secret it says nothing. */
export function keyedDigest(purpose: string, value: string): string {
  return createHmac("sha256", env().AUTH_SECRET)
    .update(`limits:${purpose}:${value}`)
    .digest("base64url")
    .slice(0, 27);
}
