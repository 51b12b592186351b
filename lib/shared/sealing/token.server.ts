import "server-only";
import { createHmac, createSecretKey, hkdfSync, type KeyObject } from "node:crypto";
import { pinyin } from "pinyin-pro";
import { env } from "@/lib/shared/env.server";

/** What a token stands for; the same text has another token in each kind. */
type TokenKind = "id-number" | "phone" | "phone-end" | "landline" | "name" | "pinyin" | "address";

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

/** The token of a landline, by which a resident is searched for; several may have the same one. */
export function landlineToken(landline: string): string {
  return token("landline", landline);
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
  // Rows of before have the dot of a name in their tokens.
  const texts = new Set([text, withDots(typed)].filter(Boolean));
  return [...texts].map((one) => token("name", one));
}

function nameParts(name: string): string[] {
  const characters = [...compact(name)];
  const given = characters.slice(1).join("");
  return [characters.join(""), ...(characters.length > 2 ? [given] : [])];
}

function spell(part: string): string[] {
  if (!/\p{Script=Han}/u.test(part)) return [];
  const spelt = (pattern: "pinyin" | "first", surname: "head" | "off") =>
    pinyin(part, { pattern, surname, toneType: "none", type: "array", v: true }).join("");
  // 单 is shan as a surname and dan elsewhere; who types may know only one of them.
  return (["head", "off"] as const)
    .flatMap((surname) => [spelt("pinyin", surname), spelt("first", surname)])
    .map((letters) => letters.toLowerCase());
}

/** The dots between the parts of a name, as different keyboards type them. */
const DOTS = /[·•・‧]/g;

/** A name without what people type differently: spaces, dots, full-width letters, capitals. */
function compact(text: string): string {
  return withDots(text).replaceAll("·", "");
}

function withDots(text: string): string {
  return text.normalize("NFKC").replace(/\s/g, "").replace(DOTS, "·").toLowerCase();
}

const keys = new Map<string, KeyObject>();

// One secret, a key for each kind.
function keyFor(kind: TokenKind): KeyObject {
  const secret = env().ID_NUMBER_KEY;
  const known = keys.get(kind + secret);
  if (known) return known;
  // The key of ID numbers was there first, under its own name.
  const word = kind === "id-number" ? "id-number:digest" : `token:${kind}`;
  const bytes = hkdfSync("sha256", Buffer.from(secret, "hex"), "", word, 32);
  const key = createSecretKey(Buffer.from(bytes));
  keys.set(kind + secret, key);
  return key;
}
