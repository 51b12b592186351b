import "server-only";
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";
import { env } from "@/lib/shared/env.server";

const ALGORITHM = "aes-256-gcm";
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** Encrypts an ID number for storage with AES-256-GCM; the result differs each time. */
export function seal(idNumber: string): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(ALGORITHM, keyFor("seal"), iv);
  const sealed = Buffer.concat([cipher.update(idNumber, "utf8"), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString("base64");
}

/** Decrypts a sealed ID number. Throws if it was changed or sealed with another key. */
export function unseal(text: string): string {
  const bytes = Buffer.from(text, "base64");
  const decipher = createDecipheriv(ALGORITHM, keyFor("seal"), bytes.subarray(0, IV_BYTES), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  const opened = [decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()];
  return Buffer.concat(opened).toString("utf8");
}

/** A keyed hash of an ID number, so that the database can hold it unique. */
export function digest(idNumber: string): string {
  return createHmac("sha256", keyFor("digest")).update(idNumber).digest("hex");
}

// One secret, a key for each purpose.
function keyFor(purpose: "seal" | "digest"): Buffer {
  const secret = Buffer.from(env().ID_NUMBER_KEY, "hex");
  return Buffer.from(hkdfSync("sha256", secret, "", `id-number:${purpose}`, 32));
}
