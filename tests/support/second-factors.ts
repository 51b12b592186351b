import { randomBytes } from "node:crypto";
import { db } from "@/lib/shared/db/db";
import { sealSecret } from "@/lib/shared/second-factor/sealed-secret.server";
import { needStaffKey } from "@/lib/shared/sealing/staff-key.data";
import { codeAt, stepAt } from "@/lib/shared/second-factor/totp";

/** Gives one of the staff a second factor that is in use. Returns a function that makes its codes. */
export async function aSecondFactor(staffId: string): Promise<(now?: Date) => string> {
  const secret = randomBytes(20);
  const secretSealed = sealSecret(await needStaffKey(db, staffId), secret);
  const confirmedAt = new Date();
  await db.secondFactor.create({ data: { staffId, secretSealed, confirmedAt } });
  return (now = new Date()) => codeAt(secret, stepAt(now));
}

/** The code that an app shows which was set up with this secret in base 32. */
export function codeOfSecret(base32: string, now = new Date()): string {
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  const bits = [...base32].map((letter) => letters.indexOf(letter).toString(2).padStart(5, "0"));
  const bytes = bits.join("").match(/.{8}/g) ?? [];
  return codeAt(Buffer.from(bytes.map((byte) => parseInt(byte, 2))), stepAt(now));
}
