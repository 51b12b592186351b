import "server-only";
import { createHmac, hkdfSync } from "node:crypto";
import { pinyin } from "pinyin-pro";
import { env } from "@/lib/shared/env.server";

/** What a token stands for; the same text has another token in each kind. */
type TokenKind = "id-number" | "phone" | "phone-end" | "name" | "pinyin" | "address";

const TOKEN_BYTES = 16;
const PHONE_END = 4;

/**
 * The look-up token of a text: the same for the same text, and nobody without the key can compute or
 * invert it. With tokens the database finds and compares what it cannot read.
 */
function token(kind: TokenKind, text: string): string {
  const digest = createHmac("sha256", keyFor(kind)).update(text.normalize("NFKC")).digest();
  return digest.subarray(0, TOKEN_BYTES).toString("base64url");
}

export function phoneToken(phone: string): string {
  return token("phone", phone);
}

/** The token of an e-mail address or the address of a browser. */
export function addressToken(address: string): string {
  return token("address", address);
}

/** A keyed hash of an ID number: one ID is one person. In hex, as it was before there were tokens. */
export function idNumberDigest(idNumber: string): string {
  return createHmac("sha256", keyFor("id-number")).update(idNumber).digest("hex");
}

/**
 * The tokens by which a person is found: the whole name, the name without its first character, and
 * both in pinyin, whole and as initials. Not every character by itself: how often each one comes would
 * tell which is which.
 */
export function nameTokens(name: string): string[] {
  const parts = nameParts(name);
  const tokens = [
    ...parts.map((part) => token("name", part)),
    ...parts.flatMap(spell).map((letters) => token("pinyin", letters)),
  ];
  return [...new Set(tokens)];
}

export function phoneEndToken(phone: string): string {
  return token("phone-end", phone.slice(-PHONE_END));
}

/** The tokens that a typed search text may stand for. */
export function typedTokens(typed: string): string[] {
  const text = compact(typed);
  if (new RegExp(`^\\d{${PHONE_END}}$`).test(text)) return [token("phone-end", text)];
  if (/^[a-z]{2,}$/.test(text)) return [token("pinyin", text), token("name", text)];
  return text ? [token("name", text)] : [];
}

function nameParts(name: string): string[] {
  const characters = [...compact(name)];
  const given = characters.slice(1).join("");
  return [characters.join(""), ...(characters.length > 2 ? [given] : [])];
}

function spell(part: string): string[] {
  if (!/\p{Script=Han}/u.test(part)) return [];
  const spelt = (pattern: "pinyin" | "first") =>
    pinyin(part, { pattern, toneType: "none", type: "array", v: true }).join("");
  return [spelt("pinyin"), spelt("first")].map((letters) => letters.toLowerCase());
}

function compact(text: string): string {
  return text.normalize("NFKC").replace(/\s/g, "").toLowerCase();
}

const keys = new Map<string, Buffer>();

// One secret, a key for each kind.
function keyFor(kind: TokenKind): Buffer {
  const secret = env().ID_NUMBER_KEY;
  const known = keys.get(kind + secret);
  if (known) return known;
  // The key of ID numbers was there first, under its own name.
  const word = kind === "id-number" ? "id-number:digest" : `token:${kind}`;
  const key = Buffer.from(hkdfSync("sha256", Buffer.from(secret, "hex"), "", word, 32));
  keys.set(kind + secret, key);
  return key;
}
