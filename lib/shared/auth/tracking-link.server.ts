import "server-only";
import { createHmac, timingSafeEqual } from "node:crypto";
import { env } from "@/lib/shared/env.server";

/** The kind of thing a link opens: the path of its page, and the word its key is derived from. */
export type LinkKind = { page: string; word: string };

/** Links of wishes. Links already sent to residents must stay valid, so neither value may change. */
export const WISH_LINK: LinkKind = { page: "/track", word: "tracking" };

/** What a link is derived from besides its kind. */
export type Linked = {
  trackingNumber: string;
  /** How often all links before were ended; the first links have 0. */
  linkVersion: number;
};

/** The path of the link that opens a wish now. */
export function wishLink({ trackingNumber, linkVersion }: Linked): string {
  return trackingPath(trackingNumber, WISH_LINK, linkVersion);
}

/** The path of the link that shows a wish to its helper, and opens nothing else. */
export function helperLink({ trackingNumber, linkVersion }: Linked, helperId: string): string {
  return trackingPath(trackingNumber, helperLinkKind(helperId), linkVersion);
}

/** Each helper of a wish has a link of their own: with another one it opens nothing any more. */
export function helperLinkKind(helperId: string): LinkKind {
  return { page: WISH_LINK.page, word: `helper:${helperId}` };
}

/**
 * The path sent to the resident, which opens one thing, by default a wish, without signing in. Its
 * key is derived from kind and number: nothing is stored that could leak from the database, and a
 * key of one kind opens no thing of another.
 */
export function trackingPath(trackingNumber: string, kind = WISH_LINK, version = 0): string {
  return linkPath(kind, trackingNumber, trackingKey(trackingNumber, kind, version));
}

/** The path of a link whose key is at hand, as in its own address. */
export function linkPath(kind: LinkKind, trackingNumber: string, key: string): string {
  return `${kind.page}/${trackingNumber}/${key}`;
}

/** The path of the wish whose link is in a form of its page. */
export function pageOfLink(formData: FormData): string {
  const read = (name: string) => {
    const value = formData.get(name);
    return typeof value === "string" ? value : "";
  };
  return linkPath(WISH_LINK, read("trackingNumber"), read("trackingKey"));
}

/** Whether the key opens the thing with this number, whose links have this version. */
export function isTrackingKey(
  trackingNumber: string,
  key: string,
  kind = WISH_LINK,
  version = 0,
): boolean {
  const expected = Buffer.from(trackingKey(trackingNumber, kind, version));
  const given = Buffer.from(key);
  return expected.length === given.length && timingSafeEqual(expected, given);
}

function trackingKey(trackingNumber: string, { word }: LinkKind, version: number): string {
  // Links from before there were versions stay as they are.
  const subject = version === 0 ? trackingNumber : `${trackingNumber}:${version}`;
  return createHmac("sha256", env().AUTH_SECRET)
    .update(`${word}:${subject}`)
    .digest("base64url")
    .slice(0, 22);
}
