import "server-only";
import { randomUUID } from "node:crypto";
import { signedQuery } from "@/lib/shared/sms/aliyun-signature";
import { GatewayError } from "@/lib/shared/sms/gateway";
import type { SmsAccount } from "@/lib/shared/env.server";

/** What the gateway says of numbers that will never work. */
const FINAL = ["isv.MOBILE_NUMBER_ILLEGAL", "isv.BLACK_KEY_CONTROL_LIMIT"];

/**
 * 阿里云短信, action SendSms of 2017-05-25: `values` fill a template approved there.
 * `outId` comes back in its receipts. Throws GatewayError.
 */
export async function sendSms(
  { endpoint, keyId, keySecret, signName }: SmsAccount,
  template: string,
  phone: string,
  values: Record<string, string>,
  outId?: string,
): Promise<void> {
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
      TemplateParam: JSON.stringify(values),
      ...(outId && { OutId: outId }),
    },
    keySecret,
  );
  const { code, message } = await post(endpoint, body);
  if (code === "OK") return;
  throw new GatewayError(`${code} ${message}`, FINAL.includes(code) ? "NEVER" : "LATER");
}

/** Longer than fetch tries to connect, so that what never left is told from what was not answered. */
const TIMEOUT_MS = 20_000;

type Answer = { Code?: string; Message?: string };

async function post(endpoint: string, body: string): Promise<{ code: string; message: string }> {
  try {
    const response = await fetch(endpoint, {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body,
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const text = await response.text();
    const { Code, Message } = (
      response.ok || text.startsWith("{") ? JSON.parse(text) : {}
    ) as Answer;
    return { code: Code ?? String(response.status), message: Message ?? "" };
  } catch (error) {
    throw new GatewayError(String(error), hasConnected(error) ? "UNKNOWN" : "LATER");
  }
}

const NO_CONNECTION = [
  ...["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "ENETUNREACH"],
  "UND_ERR_CONNECT_TIMEOUT",
];

function hasConnected(error: unknown): boolean {
  const { cause } = error as { cause?: { code?: string } };
  return !NO_CONNECTION.includes(cause?.code ?? "");
}
