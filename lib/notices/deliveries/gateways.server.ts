import "server-only";
import { sendSms } from "@/lib/shared/sms/aliyun.server";
import type { Gateway } from "@/lib/shared/sms/gateway";
import { mailGateway } from "@/lib/shared/mail/mail.server";
import { pushGateway } from "@/lib/notices/deliveries/push.data";
import { env, type SmsAccount } from "@/lib/shared/env.server";
import type { NoticeChannel } from "@/prisma/generated/enums";

/** The gateway of a channel; null if none is configured: its messages go to the outbox. */
export function getGateway(channel: NoticeChannel): Gateway | null {
  const { sms, SMS_NOTICE_TEMPLATE: template, mail, push } = env();
  if (channel === "EMAIL") return mail && mailGateway(mail);
  if (channel === "PUSH") return push && pushGateway(push);
  return sms && template ? smsGateway(sms, template) : null;
}

function smsGateway(account: SmsAccount, template: string): Gateway {
  return ({ address, text, link, deliveryId }) =>
    sendSms(account, template, address, { text: `${text} ${link}` }, deliveryId);
}
