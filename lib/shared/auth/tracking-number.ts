import { randomInt } from "node:crypto";

// Without 0 O 1 I L U V, since numbers are read aloud and copied by hand.
const ALPHABET = "23456789ABCDEFGHJKMNPQRSTWXYZ";
const LENGTH = 8;

/**
 * Returns a random number by which people ask about one thing. The number of a wish has eight
 * characters. A further kind of thing puts a letter of its own in front, so that no two kinds share
 * a number.
 */
export function drawTrackingNumber(letter = ""): string {
  const characters = Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]);
  return letter + characters.join("");
}

/** The number as printed: K7M2-4QXD, or with the letter of its kind A-K7M2-4QXD. */
export function formatTrackingNumber(number: string): string {
  const groups = [number.slice(0, -LENGTH), number.slice(-LENGTH, -4), number.slice(-4)];
  return groups.filter((group) => group !== "").join("-");
}

/** The typed number in its stored form: upper case, without spaces and dashes. */
export function parseTrackingNumber(typed: string): string {
  return typed
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, "");
}
