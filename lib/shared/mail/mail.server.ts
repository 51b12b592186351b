import "server-only";
import { createTransport } from "nodemailer";
import { GatewayError, type Gateway } from "@/lib/shared/sms/gateway";
import type { MailAccount } from "@/lib/shared/env.server";

const TIMEOUT_MS = 10_000;

const TIMEOUTS = {
  connectionTimeout: TIMEOUT_MS,
  greetingTimeout: TIMEOUT_MS,
  socketTimeout: TIMEOUT_MS,
};

/** Sends by SMTP. It may be retried after any error, since the message id shows that two mails are the same. */
export function mailGateway({ url, from }: MailAccount): Gateway {
  return async ({ deliveryId, address, title, text, link }) => {
    const transport = createTransport({ url, ...TIMEOUTS }, { from });
    try {
      await transport.sendMail({
        to: address,
        subject: title,
        text: `${text}\n\n${link}\n`,
        messageId: `<${deliveryId}@hive>`,
      });
    } catch (error) {
      throw new GatewayError((error as Error).message, isRefused(error) ? "NEVER" : "LATER");
    } finally {
      transport.close();
    }
  };
}

/** Whether the server refuses this address for good; errors of our own account, such as a wrong password, may pass. */
function isRefused(error: unknown): boolean {
  const { code, responseCode = 0 } = error as { code?: string; responseCode?: number };
  return code === "EENVELOPE" && responseCode >= 500;
}
