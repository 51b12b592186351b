import { findValue } from "@/tests/e2e/support/database";

/** The last code sent to a phone. */
export async function codeSentTo(phone: string): Promise<string> {
  const text = await findValue(
    `SELECT text AS value FROM outbox_messages WHERE address = $1
     ORDER BY "createdAt" DESC, id DESC LIMIT 1`,
    phone,
  );
  const code = /\d{6}/.exec(text)?.[0];
  if (!code) throw new Error(`no code in: ${text}`);
  return code;
}
