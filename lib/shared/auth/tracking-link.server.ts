import "server-only";
import { createHmac, timingSafeEqual } from "node:crypto";
import { env } from "@/lib/shared/env.server";

/**
 * The path that opens one wish to whoever holds it, as sent to the resident.
 * Its key is derived, so there is nothing to store and nothing to leak from the database.
 */
export function trackingPath(trackingNumber: string): string {
  return `/track/${trackingNumber}/${trackingKey(trackingNumber)}`;
}

export function isTrackingKey(trackingNumber: string, key: string): boolean {
  const expected = Buffer.from(trackingKey(trackingNumber));
  const given = Buffer.from(key);
  return expected.length === given.length && timingSafeEqual(expected, given);
}

function trackingKey(trackingNumber: string): string {
  return createHmac("sha256", env().AUTH_SECRET)
    .update(`tracking:${trackingNumber}`)
    .digest("base64url")
    .slice(0, 22);
}
