import "server-only";
import { createTransport } from "nodemailer";
import webPush from "web-push";
import { db } from "@/lib/db";
import { sendSms } from "@/lib/deliveries/aliyun";
import { GatewayError, type Gateway } from "@/lib/deliveries/gateway";
import { env } from "@/lib/env";
import type { NoticeChannel } from "@/prisma/generated/enums";

/** What carries the messages of a channel; null where none is set up and they go to the outbox. */
export function gatewayOf(channel: NoticeChannel): Gateway | null {
  return { SMS: bySms, EMAIL: byEmail, PUSH: byPush }[channel]();
}

function bySms(): Gateway | null {
  const { sms, SMS_NOTICE_TEMPLATE: template } = env();
  if (!sms || !template) return null;
  return ({ address, text, link, deliveryId }) =>
    sendSms(sms, template, address, { text: `${text} ${link}` }, deliveryId);
}

const TIMEOUT_MS = 10_000;

function byEmail(): Gateway | null {
  const { mail } = env();
  if (!mail) return null;
  const transport = createTransport(mail.url, { from: mail.from });
  return async ({ deliveryId, address, title, text, link }) => {
    try {
      await transport.sendMail({
        to: address,
        subject: title,
        text: `${text}\n\n${link}\n`,
        // The same at each try: a mailbox that has it already may drop the second.
        messageId: `<${deliveryId}@hive>`,
      });
    } catch (error) {
      const { responseCode = 0, message } = error as { responseCode?: number; message: string };
      throw new GatewayError(message, responseCode >= 500);
    } finally {
      transport.close();
    }
  };
}

/** What a push service answers for a browser that is no more. */
const GONE = [404, 410];

function byPush(): Gateway | null {
  const { push } = env();
  if (!push) return null;
  return async ({ address, title, text, link }) => {
    const device = await db.pushSubscription.findUnique({ where: { id: address } });
    if (!device) throw new GatewayError("the browser has signed off", true);
    const { endpoint, p256dh, auth } = device;
    const body = JSON.stringify({ title, body: text, url: link });
    try {
      await webPush.sendNotification({ endpoint, keys: { p256dh, auth } }, body, {
        vapidDetails: push,
        timeout: TIMEOUT_MS,
      });
    } catch (error) {
      const status = error instanceof webPush.WebPushError ? error.statusCode : 0;
      const isGone = GONE.includes(status);
      if (isGone) await db.pushSubscription.deleteMany({ where: { id: address } });
      throw new GatewayError(`${status} ${String(error)}`, isGone);
    }
  };
}
