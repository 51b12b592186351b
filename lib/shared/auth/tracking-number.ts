import { randomInt } from "node:crypto";

/** No 0 O 1 I L and no U V: read aloud and copied by hand. */
const ALPHABET = "23456789ABCDEFGHJKMNPQRSTWXYZ";
const LENGTH = 8;

/**
 * A number by which people ask for one thing. The number of a wish is eight characters; a kind of
 * thing that comes later has a letter of the alphabet in front, so that no two kinds share a number.
 */
export function newTrackingNumber(letter = ""): string {
  const drawn = Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]);
  return letter + drawn.join("");
}

/** As printed: K7M2-4QXD, or with the letter of its kind A-K7M2-4QXD. */
export function spacedTrackingNumber(number: string): string {
  const groups = [number.slice(0, -LENGTH), number.slice(-LENGTH, -4), number.slice(-4)];
  return groups.filter((group) => group !== "").join("-");
}

/** What a person typed, as stored: upper case, without spaces and dashes. */
export function plainTrackingNumber(typed: string): string {
  return typed.toUpperCase().replace(/[^0-9A-Z]/g, "");
}
