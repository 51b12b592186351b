import "server-only";
import { randomUUID } from "node:crypto";
import { env } from "@/lib/shared/env.server";
import type { Locale } from "@/lib/shared/i18n/locales";
import { getTranslator } from "@/lib/shared/i18n/translator";
import { mailGateway } from "@/lib/shared/mail/mail.server";
import { maskEmail } from "@/lib/shared/mail/mask-email";
import { ownUrl } from "@/lib/shared/own-url.server";
import { GatewayError } from "@/lib/shared/sms/gateway";
import { LINK_DAYS } from "@/lib/notices/inbox/email-state";

/**
 * Sends the letter that asks whoever reads this address to confirm it: the same text for everybody, and
 * a link. Returns whether it went out. Without a mail server a demo prints the link in the terminal, and
 * others send nothing.
 */
export async function sendEmailLetter(
  email: string,
  secret: string,
  locale: Locale,
): Promise<boolean> {
  const { mail, isDemo } = env();
  const link = ownUrl(`/email/${secret}`);
  if (!mail) {
    if (isDemo) console.log(`[MAIL] ${maskEmail(email)} ${link}`);
    return isDemo;
  }
  const t = getTranslator(locale, "inbox");
  const letter = { title: t("email.letterTitle"), text: t("email.letter", { days: LINK_DAYS }) };
  try {
    await mailGateway(mail)({ deliveryId: randomUUID(), address: email, ...letter, link });
    return true;
  } catch (error) {
    if (!(error instanceof GatewayError)) throw error;
    console.error(`mail server: ${error.message.replaceAll(email, maskEmail(email))}`);
    return false;
  }
}
