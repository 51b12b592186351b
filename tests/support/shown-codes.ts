import { maskPhone } from "@/lib/shared/sms/mask-phone";

const codes = new Map<string, string>();
const texts = new Map<string, string[]>();

const watched = new WeakSet<object>();

/** Reads the messages that a demo prints in the terminal and keeps nowhere, instead of printing them. */
export function watchCodes(): void {
  const { log } = console;
  if (watched.has(log)) return;
  console.log = (...said: unknown[]) => {
    const [, phone, text] = /^\[SMS\] (\S+) (.*)/.exec(String(said[0])) ?? [];
    if (!phone || !text) return log.apply(console, said);
    const [, code] = /验证码 (\d{6})/.exec(text) ?? [];
    if (code) codes.set(phone, code);
    else texts.set(phone, [...(texts.get(phone) ?? []), text]);
  };
  watched.add(console.log);
}

watchCodes();

/** The code last sent to a phone. */
export function shownCode(phone: string): string {
  const code = codes.get(maskPhone(phone));
  if (!code) throw new Error(`no code was sent to ${phone}`);
  return code;
}

/** Whether a code was sent to a phone. */
export function wasSentCode(phone: string): boolean {
  return codes.has(maskPhone(phone));
}

/** What a phone was told, besides codes, the first first. */
export function toldTexts(phone: string): string[] {
  return texts.get(maskPhone(phone)) ?? [];
}
