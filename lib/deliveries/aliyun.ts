import "server-only";
import { randomUUID } from "node:crypto";
import { signedQuery } from "@/lib/deliveries/aliyun-signature";
import { GatewayError } from "@/lib/deliveries/gateway";
import type { SmsAccount } from "@/lib/env";

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
  const answer = await post(endpoint, body);
  if (answer.code !== "OK") {
    throw new GatewayError(`${answer.code} ${answer.message}`, FINAL.includes(answer.code));
  }
}

async function post(endpoint: string, body: string): Promise<{ code: string; message: string }> {
  try {
    const response = await fetch(endpoint, {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body,
      signal: AbortSignal.timeout(10_000),
    });
    const { Code, Message } = (await response.json()) as { Code?: string; Message?: string };
    return { code: Code ?? String(response.status), message: Message ?? "" };
  } catch (error) {
    return { code: "UNREACHABLE", message: String(error) };
  }
}
