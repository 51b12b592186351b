import "server-only";
import { sendSms } from "@/lib/shared/sms/aliyun.server";
import type { Gateway } from "@/lib/shared/sms/gateway";
import { byMail } from "@/lib/notices/deliveries/mail.server";
import { byPush } from "@/lib/notices/deliveries/push.data";
import { env, type SmsAccount } from "@/lib/shared/env.server";
import type { NoticeChannel } from "@/prisma/generated/enums";

/** What carries the messages of a channel; null where none is set up and they go to the outbox. */
export function gatewayOf(channel: NoticeChannel): Gateway | null {
  const { sms, SMS_NOTICE_TEMPLATE: template, mail, push } = env();
  if (channel === "EMAIL") return mail && byMail(mail);
  if (channel === "PUSH") return push && byPush(push);
  return sms && template ? bySms(sms, template) : null;
}

function bySms(account: SmsAccount, template: string): Gateway {
  return ({ address, text, link, deliveryId }) =>
    sendSms(account, template, address, { text: `${text} ${link}` }, deliveryId);
}
