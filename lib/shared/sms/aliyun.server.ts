import "server-only";
import { randomUUID } from "node:crypto";
import { signQuery } from "@/lib/shared/sms/aliyun-signature";
import { GatewayError } from "@/lib/shared/sms/gateway";
import type { SmsAccount } from "@/lib/shared/env.server";

/** Codes of the gateway for numbers that will never work. */
const FINAL_CODES = ["isv.MOBILE_NUMBER_ILLEGAL", "isv.BLACK_KEY_CONTROL_LIMIT"];

/**
 * Sends an SMS by 阿里云短信 (action SendSms, version 2017-05-25). `values` fill an approved template;
 * the receipts of the gateway carry `outId`. Throws GatewayError.
 */
export async function sendSms(
  { endpoint, keyId, keySecret, signName }: SmsAccount,
  template: string,
  phone: string,
  values: Record<string, string>,
  outId?: string,
): Promise<void> {
  const body = signQuery(
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
  throw new GatewayError(`${code} ${message}`, FINAL_CODES.includes(code) ? "NEVER" : "LATER");
}

// Longer than the connect timeout of fetch, so that "not sent" and "not answered" can be told apart.
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
