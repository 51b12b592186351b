import { randomInt } from "node:crypto";

/** No 0 O 1 I L and no U V: read aloud and copied by hand. */
const ALPHABET = "23456789ABCDEFGHJKMNPQRSTWXYZ";
const LENGTH = 8;

export function newTrackingNumber(): string {
  return Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join("");
}

/** As printed: K7M2-4QXD. */
export function spacedTrackingNumber(number: string): string {
  return `${number.slice(0, 4)}-${number.slice(4)}`;
}

/** What a person typed, as stored: upper case, without spaces and dashes. */
export function plainTrackingNumber(typed: string): string {
  return typed.toUpperCase().replace(/[^0-9A-Z]/g, "");
}
