import "server-only";
import type { Actor } from "@/lib/shared/auth/actor";
import { db, type Transaction } from "@/lib/shared/db/db";
import { countTry } from "@/lib/shared/limits/count-tries.data";
import { UNKNOWN_SENDER } from "@/lib/shared/limits/sender";
import { ensureSent, sendCode, withCode } from "@/lib/shared/sign-in/phone-code.data";
import { findOwnAlike, refuseAlike } from "@/lib/orders/wishes/alike-wishes.data";
import { asNewWish, countForResident } from "@/lib/orders/wishes/for-other.data";
import { findRecorded, recordOnce, type Recorded } from "@/lib/orders/wishes/record-once.server";
import { recordWish } from "@/lib/orders/wishes/record-wish.server";
import type { NewWish, SubmitWish } from "@/lib/orders/wishes/schema";

/**
 * 点单. Without a code, sends one to the phone of the sender and returns null, unless they have just confirmed
 * this phone. With a code, records the wish, once however often the same form is sent with it: a form
 * alone, which stands in the database too, opens nobody's wish. Throws ALIKE_OPEN where an open wish of the
 * phone is likely to be the same and is not the one named by `apartFrom`; the code stays valid then. Throws
 * TOO_MANY_FOR_PHONE where others have named the phone of the resident too often.
 */
export async function submitWish(
  _: Actor,
  form: SubmitWish,
  now = new Date(),
  sender = UNKNOWN_SENDER,
  isConfirmed = false,
): Promise<Recorded | null> {
  const { phone, siteId, code, apartFrom } = form;
  const input = asNewWish(form);
  if (isConfirmed) {
    return recordOnce(db, input, async () => {
      await askAboutAlike(db, input, apartFrom, now);
      await countTry("wishesOfPhone", phone, now);
      return db.$transaction((tx) => record(tx, input, now));
    });
  }
  if (!code) {
    await findRecorded(db, input); // throws if the form says something else than when it was sent
    await sendCode(phone, now, { sender, siteId });
    return null;
  }
  const askAndRecord = async (tx: Transaction) => {
    await askAboutAlike(tx, input, apartFrom, now);
    return record(tx, input, now);
  };
  return recordOnce(
    db,
    input,
    () => withCode(phone, code, now, askAndRecord, sender),
    () => ensureSent(phone, code, now, sender),
  );
}

/** Who asks for somebody else has not proven that phone, and is asked about none of its wishes. */
async function askAboutAlike(
  client: Transaction,
  input: NewWish,
  apartFrom: string | undefined,
  now: Date,
): Promise<void> {
  if (!input.helper) refuseAlike(await findOwnAlike(input, now, client), apartFrom);
}

async function record(tx: Transaction, input: NewWish, now: Date): Promise<Recorded> {
  await countForResident(tx, input, now);
  return recordWish(tx, input, now);
}
