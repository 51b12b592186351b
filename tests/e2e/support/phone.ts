import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { maskPhone } from "@/lib/shared/sms/mask-phone";

const PATIENCE_MS = 5_000;

/** The last code sent to a phone, as the terminal of the server shows it. */
export async function codeSentTo(phone: string): Promise<string> {
  const lineOf = new RegExp(
    `\\[SMS\\] ${maskPhone(phone).replaceAll("*", "\\*")} .*?(\\d{6})`,
    "g",
  );
  for (let waited = 0; waited < PATIENCE_MS; waited += 50) {
    const log = readFileSync(process.env.APPLICATION_LOG ?? "", "utf8");
    const code = [...log.matchAll(lineOf)].at(-1)?.[1];
    if (code) return code;
    await sleep(50);
  }
  throw new Error(`no code was sent to ${phone}`);
}
