import "server-only";
import { db } from "@/lib/shared/db/db";
import { sendSms } from "@/lib/shared/sms/aliyun.server";
import { GatewayError } from "@/lib/shared/sms/gateway";
import { env, type SmsAccount } from "@/lib/shared/env.server";
import { AppError } from "@/lib/shared/errors";

/** Sends a code to a phone; `text` is the full sentence with the code. Throws CODE_NOT_SENT if that fails. */
export type CodeSender = (phone: string, code: string, text: string) => Promise<void>;

/** The default, which sends nothing and writes the text to the console and the outbox. */
const consoleAndOutbox: CodeSender = async (phone, _code, text) => {
  console.log(`[SMS] ${phone} ${text}`);
  await db.outboxMessage.create({ data: { address: phone, text }, select: { id: true } });
};

/** Sends by the SMS gateway, whose approved template has the variable `code`. */
function byGateway(account: SmsAccount): CodeSender {
  return async (phone, code) => {
    try {
      await sendSms(account, account.template, phone, { code });
    } catch (error) {
      if (!(error instanceof GatewayError)) throw error;
      console.error(`SMS gateway: ${error.message}`);
      throw new AppError("CODE_NOT_SENT");
    }
  };
}

/** Whether codes are sent to phones; if not, they are printed in the terminal of the server. */
export function reachesPhones(): boolean {
  return env().sms !== null;
}

export function codeSender(): CodeSender {
  const { sms } = env();
  return sms ? byGateway(sms) : consoleAndOutbox;
}
