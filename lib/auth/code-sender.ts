import "server-only";
import { db } from "@/lib/db";
import { env } from "@/lib/env";

/** How a text reaches a phone. */
export type CodeSender = (phone: string, text: string) => Promise<void>;

/** The default: nothing leaves the machine, the text stands in the console and the outbox. */
const consoleAndOutbox: CodeSender = async (phone, text) => {
  console.log(`[SMS] ${phone} ${text}`);
  await db.outboxMessage.create({ data: { phone, text }, select: { id: true } });
};

/** A gateway that takes `{ phone, text }` as JSON with a bearer token and answers 2xx. */
function httpGateway(endpoint: string, token: string | undefined): CodeSender {
  return async (phone, text) => {
    const response = await fetch(endpoint, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        ...(token ? { authorization: `Bearer ${token}` } : {}),
      },
      body: JSON.stringify({ phone, text }),
      signal: AbortSignal.timeout(10_000),
    });
    if (!response.ok) throw new Error(`SMS gateway answered ${response.status}`);
  };
}

/** Whether codes reach phones; else they stand in the terminal of the server. */
export function reachesPhones(): boolean {
  return env().SMS_ENDPOINT !== undefined;
}

export function codeSender(): CodeSender {
  const { SMS_ENDPOINT, SMS_TOKEN } = env();
  return SMS_ENDPOINT ? httpGateway(SMS_ENDPOINT, SMS_TOKEN) : consoleAndOutbox;
}
