import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { maskPhone } from "@/lib/shared/sms/mask-phone";

const PATIENCE_MS = 10_000;

/** The code that `ask` has sent to a phone, as the terminal of the server shows it. */
export async function codeSentBy(phone: string, ask: () => Promise<void>): Promise<string> {
  // Codes of before may be there, and are used up.
  const before = listCodes(phone).length;
  await ask();
  for (let waited = 0; waited < PATIENCE_MS; waited += 50) {
    const [code] = listCodes(phone).slice(before);
    if (code) return code;
    await sleep(50);
  }
  throw new Error(`no code was sent to ${phone}`);
}

/** All codes sent to a phone, the first one first. */
function listCodes(phone: string): string[] {
  const masked = maskPhone(phone).replaceAll("*", "\\*");
  const log = readFileSync(process.env.APPLICATION_LOG ?? "", "utf8");
  return [...log.matchAll(new RegExp(`\\[SMS\\] ${masked} .*?(\\d{6})`, "g"))].flatMap(
    ([, code]) => code ?? [],
  );
}
