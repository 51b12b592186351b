import "server-only";
import { type Actor } from "@/lib/shared/auth/actor";
import { ensureSent, sendCode, withCode } from "@/lib/shared/sign-in/phone-code.data";
import { db, type Transaction } from "@/lib/shared/db/db";
import { UNKNOWN_SENDER } from "@/lib/shared/limits/sender";
import { findRecorded, recordOnce } from "@/lib/orders/wishes/record-once.server";
import { recordWish } from "@/lib/orders/wishes/record-wish.server";
import type { SubmitWish } from "@/lib/orders/wishes/schema";

/**
 * 点单. Without a code, sends one to the phone and returns null. With a code, records the wish, once
 * however often the same form is sent with it: a form alone, which stands in the database too, opens
 * nobody's wish.
 */
export async function submitWish(
  _: Actor,
  { code, ...given }: SubmitWish,
  now = new Date(),
  sender = UNKNOWN_SENDER,
): Promise<{ trackingNumber: string } | null> {
  const input = { ...given, channel: "WEB" } as const;
  const { phone, siteId } = input;
  if (!code) {
    await findRecorded(db, input); // throws if the form says something else than when it was sent
    await sendCode(phone, now, { sender, siteId });
    return null;
  }
  const record = (tx: Transaction) => recordWish(tx, input, now);
  return recordOnce(
    db,
    input,
    () => withCode(phone, code, now, record, sender),
    () => ensureSent(phone, code, now, sender),
  );
}
