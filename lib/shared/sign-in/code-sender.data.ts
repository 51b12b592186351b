import "server-only";
import { sendSms } from "@/lib/shared/sms/aliyun.server";
import { GatewayError } from "@/lib/shared/sms/gateway";
import { env, type SmsAccount } from "@/lib/shared/env.server";
import { maskPhone } from "@/lib/shared/sms/mask-phone";
import { AppError } from "@/lib/shared/errors";

/** Sends a code to a phone; `text` is the full sentence with the code. Throws CODE_NOT_SENT if that fails. */
export type CodeSender = (phone: string, code: string, text: string) => Promise<void>;

/** Of a demo: prints the text in the terminal of the server, and nothing keeps it. */
const terminal: CodeSender = (phone, _code, text) => {
  console.log(`[SMS] ${maskPhone(phone)} ${text}`);
  return Promise.resolve();
};

/** Without an account, outside of a demo: a code that anybody could read in a log protects nothing. */
const nobody: CodeSender = () => Promise.reject(new AppError("CODE_NOT_SENT"));

/** Sends by the SMS gateway, whose approved template has the variable `code`. */
function byGateway(account: SmsAccount): CodeSender {
  return async (phone, code) => {
    try {
      await sendSms(account, account.template, phone, { code });
    } catch (error) {
      if (!(error instanceof GatewayError)) throw error;
      console.error(`SMS gateway: ${error.message.replaceAll(phone, maskPhone(phone))}`);
      throw new AppError("CODE_NOT_SENT");
    }
  };
}

/** Whether codes are sent to phones; if not, they are printed in the terminal of the server. */
export function reachesPhones(): boolean {
  return env().sms !== null;
}

export function codeSender(): CodeSender {
  const { sms, isDemo } = env();
  if (sms) return byGateway(sms);
  return isDemo ? terminal : nobody;
}
