import "server-only";
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { env } from "@/lib/shared/env.server";

const ALGORITHM = "aes-256-gcm";
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Encrypts the secret of a second factor for one of the staff: it opens in no other row. */
export function sealSecret(secret: Buffer, staffId: string): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(ALGORITHM, sealKey(), nonce).setAAD(bound(staffId));
  const parts = [nonce, cipher.update(secret), cipher.final(), cipher.getAuthTag()];
  return Buffer.concat(parts).toString("base64url");
}

/** Throws if the text was changed, belongs to somebody else or was sealed with another key. */
export function unsealSecret(text: string, staffId: string): Buffer {
  const bytes = Buffer.from(text, "base64url");
  const end = bytes.length - TAG_BYTES;
  const decipher = createDecipheriv(ALGORITHM, sealKey(), bytes.subarray(0, NONCE_BYTES), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(bound(staffId)).setAuthTag(bytes.subarray(end));
  return Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES, end)), decipher.final()]);
}

function bound(staffId: string): Buffer {
  return Buffer.from(`second_factors|secretSealed|${staffId}`);
}

function sealKey(): Buffer {
  const secret = Buffer.from(env().ID_NUMBER_KEY, "hex");
  return Buffer.from(hkdfSync("sha256", secret, "", "second-factor:seal", 32));
}
