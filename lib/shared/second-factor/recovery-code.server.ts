import "server-only";
import { createHmac, randomInt } from "node:crypto";
import { env } from "@/lib/shared/env.server";

const CHARACTERS = "23456789abcdefghjkmnpqrstwxyz";
const COUNT = 10;

/** Ten new codes such as "k7mw2-qxdh9". */
export function drawRecoveryCodes(): string[] {
  const draw = () => CHARACTERS[randomInt(CHARACTERS.length)] ?? "";
  const group = () => Array.from({ length: 5 }, draw).join("");
  return Array.from({ length: COUNT }, () => `${group()}-${group()}`);
}

/** What the database keeps of a code of one of the staff. Spaces, dashes and capitals make no difference. */
export function digestRecoveryCode(staffId: string, code: string): string {
  const plain = code.toLowerCase().replace(/[^0-9a-z]/g, "");
  return createHmac("sha256", env().AUTH_SECRET)
    .update(`recovery:${staffId}:${plain}`)
    .digest("base64url");
}
