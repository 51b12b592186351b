import { createHmac } from "node:crypto";

// TOTP as every authenticator app knows it: RFC 6238 with SHA-1, six digits, steps of 30 seconds.

const STEP_MS = 30_000;
const DIGITS = 6;
/** A phone may be one step behind or ahead. */
const DRIFT = [0, -1, 1];
const BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** The time step of a moment. */
export function stepAt(now: Date): number {
  return Math.floor(now.getTime() / STEP_MS);
}

/** The code of a time step, as text of six digits. */
export function codeAt(secret: Buffer, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const hash = createHmac("sha1", secret).update(counter).digest();
  const offset = hash.readUInt8(hash.length - 1) & 0xf;
  const number = hash.readUInt32BE(offset) & 0x7fff_ffff;
  return String(number % 10 ** DIGITS).padStart(DIGITS, "0");
}

/** The time step near `now` whose code this is; null if there is none. */
export function findStep(secret: Buffer, code: string, now: Date): number | null {
  const steps = DRIFT.map((drift) => stepAt(now) + drift);
  return steps.find((step) => codeAt(secret, step) === code) ?? null;
}

/** The secret as people type it into an app: in base 32 (RFC 4648) without padding. */
export function toBase32(secret: Buffer): string {
  const bits = [...secret].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  const groups = bits.match(/.{1,5}/g) ?? [];
  return groups.map((group) => BASE32[parseInt(group.padEnd(5, "0"), 2)]).join("");
}

/** The address in the QR code, from which an app reads secret and account. */
export function enrollmentUri(secret: Buffer, issuer: string, account: string): string {
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(account)}`;
  const params = `secret=${toBase32(secret)}&issuer=${encodeURIComponent(issuer)}`;
  return `otpauth://totp/${label}?${params}`;
}
