import "server-only";
import type { Transaction } from "@/lib/shared/db/db";
import { AppError } from "@/lib/shared/errors";
import { countTries } from "@/lib/shared/limits/count-tries.data";
import type { NewWish, SubmitWish } from "@/lib/orders/wishes/schema";

/**
 * The wish that a public form asks for: of the sender or, with the sender as helper, of whom they name. A
 * phone that is the sender's own is none of the resident's, so that nobody is told twice.
 */
export function asNewWish(form: SubmitWish): NewWish {
  const { code: _, apartFrom: _apart, sameAs: _same, ...given } = form;
  const { residentName, residentPhone, helperRelation: relation, ...own } = given;
  const wish = { ...own, channel: "WEB" } as const;
  if (residentName === undefined || relation === undefined) return wish;
  const { contactName: name, phone } = own;
  return {
    ...wish,
    contactName: residentName,
    phone: residentPhone === phone ? undefined : residentPhone,
    helper: { name, phone, relation },
  };
}

/**
 * Counts a wish that somebody else asks for the resident with this phone, who gets an SMS of each step without
 * having asked. Throws TOO_MANY_FOR_PHONE, whoever they were that named it. In the transaction of the wish: what
 * is not recorded does not count.
 */
export async function countForResident(
  tx: Transaction,
  { phone, helper }: NewWish,
  now: Date,
): Promise<void> {
  if (!helper || phone === undefined) return;
  try {
    await countTries([{ limit: "wishesForPhone", value: phone }], now, tx);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    throw new AppError(error.code, error.values, "residentPhone");
  }
}
