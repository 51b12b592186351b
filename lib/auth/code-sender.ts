import "server-only";
import { randomUUID } from "node:crypto";
import { signedQuery } from "@/lib/auth/aliyun-signature";
import { db } from "@/lib/db";
import { env, type SmsAccount } from "@/lib/env";
import { AppError } from "@/lib/errors";

/** How a code reaches a phone; `text` is the whole sentence around it. CODE_NOT_SENT if it does not. */
export type CodeSender = (phone: string, code: string, text: string) => Promise<void>;

/** The default: nothing leaves the machine, the text stands in the console and the outbox. */
const consoleAndOutbox: CodeSender = async (phone, _code, text) => {
  console.log(`[SMS] ${phone} ${text}`);
  await db.outboxMessage.create({ data: { address: phone, text }, select: { id: true } });
};

/** 阿里云短信, action SendSms of 2017-05-25: the sentence is a template approved there, with a `code` in it. */
function aliyun({ endpoint, keyId, keySecret, signName, template }: SmsAccount): CodeSender {
  return async (phone, code) => {
    const body = signedQuery(
      "POST",
      {
        Action: "SendSms",
        Version: "2017-05-25",
        Format: "JSON",
        RegionId: "cn-hangzhou",
        AccessKeyId: keyId,
        SignatureMethod: "HMAC-SHA1",
        SignatureVersion: "1.0",
        SignatureNonce: randomUUID(),
        Timestamp: new Date().toISOString().replace(/\.\d+Z$/, "Z"),
        PhoneNumbers: phone,
        SignName: signName,
        TemplateCode: template,
        TemplateParam: JSON.stringify({ code }),
      },
      keySecret,
    );
    const answer = await post(endpoint, body);
    if (answer !== "OK") {
      console.error(`SMS gateway: ${answer}`);
      throw new AppError("CODE_NOT_SENT");
    }
  };
}

/** "OK", or what the gateway says is wrong. */
async function post(endpoint: string, body: string): Promise<string> {
  try {
    const response = await fetch(endpoint, {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body,
      signal: AbortSignal.timeout(10_000),
    });
    const { Code, Message } = (await response.json()) as { Code?: string; Message?: string };
    return Code === "OK" ? "OK" : `${Code ?? response.status} ${Message ?? ""}`;
  } catch (error) {
    return String(error);
  }
}

/** Whether codes reach phones; else they stand in the terminal of the server. */
export function reachesPhones(): boolean {
  return env().sms !== null;
}

export function codeSender(): CodeSender {
  const { sms } = env();
  return sms ? aliyun(sms) : consoleAndOutbox;
}
