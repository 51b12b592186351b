import { maskEmail } from "@/lib/shared/mail/mask-email";
import { maskPhone } from "@/lib/shared/sms/mask-phone";

const codes = new Map<string, string>();
const texts = new Map<string, string[]>();
const links = new Map<string, string>();

const watched = new WeakSet<object>();

/** Reads the codes, texts and links that a demo prints in the terminal and keeps nowhere, instead of printing them. */
export function watchCodes(): void {
  const { log } = console;
  if (watched.has(log)) return;
  console.log = (...said: unknown[]) => {
    const [, phone, text] = /^\[SMS\] (\S+) (.*)/.exec(String(said[0])) ?? [];
    const [, email, link] = /^\[MAIL\] (\S+) (\S+)/.exec(String(said[0])) ?? [];
    if (phone && text) keepText(phone, text);
    else if (email && link) links.set(email, link);
    else log.apply(console, said);
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

function keepText(phone: string, text: string) {
  const [, code] = /验证码 (\d{6})/.exec(text) ?? [];
  if (code) codes.set(phone, code);
  else texts.set(phone, [...(texts.get(phone) ?? []), text]);
}

/** The secret in the link last sent to an e-mail address. */
export function shownSecret(email: string): string {
  const secret = links.get(maskEmail(email))?.split("/").at(-1);
  if (!secret) throw new Error(`no link was sent to ${email}`);
  return secret;
}

/** Whether a link was sent to an e-mail address. */
export function wasSentLink(email: string): boolean {
  return links.has(maskEmail(email));
}
