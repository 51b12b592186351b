import "server-only";
import { sendSms } from "@/lib/shared/sms/aliyun.server";
import { GatewayError } from "@/lib/shared/sms/gateway";
import { maskPhone } from "@/lib/shared/sms/mask-phone";
import { env } from "@/lib/shared/env.server";

/**
 * Tells who holds a phone, at once and at any hour, what was done to their own account. Without an
 * account at the gateway a demo prints it in the terminal, and others tell nothing. A gateway that
 * fails is logged and does not throw: what is told of has been done.
 */
export async function tellPhone(phone: string, text: string): Promise<void> {
  const { sms, SMS_NOTICE_TEMPLATE: template, isDemo } = env();
  if (!sms || !template) {
    if (isDemo) console.log(`[SMS] ${maskPhone(phone)} ${text}`);
    return;
  }
  try {
    await sendSms(sms, template, phone, { text });
  } catch (error) {
    if (!(error instanceof GatewayError)) throw error;
    console.error(`SMS gateway: ${error.message.replaceAll(phone, maskPhone(phone))}`);
  }
}
