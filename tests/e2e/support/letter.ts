import { readFileSync } from "node:fs";
import type { TestInfo } from "playwright/test";
import { maskEmail } from "@/lib/shared/mail/mask-email";
import { uniqueText } from "@/tests/e2e/support/unique-text";

/** An e-mail address that no other test has, also where it is masked. */
export function uniqueEmail(name: string, info: TestInfo): string {
  const host = uniqueText("", info).trim();
  return `${name}@${host}.example.com`;
}

/** The path of the link last sent to an e-mail address, as the terminal of the server shows it. */
export function linkSentTo(email: string): string {
  const log = readFileSync(process.env.APPLICATION_LOG ?? "", "utf8");
  const letters = log.split("\n").filter((line) => line.includes(`[MAIL] ${maskEmail(email)} `));
  return new URL(letters.at(-1)?.split(" ").at(-1) ?? "").pathname;
}
