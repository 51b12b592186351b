import "server-only";
import type { Transaction } from "@/lib/shared/db/db";
import { sayPhoneInUse } from "@/lib/shared/db/db-errors";
import { AppError } from "@/lib/shared/errors";
import type { Sender } from "@/lib/shared/limits/sender";
import { withCode } from "@/lib/shared/sign-in/phone-code.data";

/** A phone with the code that was typed for it, and the field of the form it was typed into. */
export type Confirmed = { phone: string; code: string; field: string };

/**
 * Consumes a code of each phone and does `work`; if one of them is wrong, or `work` fails, neither is
 * used up. Errors about a code belong to its field.
 */
export async function withBothCodes(
  old: Confirmed,
  next: Confirmed,
  now: Date,
  work: (tx: Transaction) => Promise<unknown>,
  sender: Sender,
): Promise<void> {
  const change = (tx: Transaction) => sayPhoneInUse(() => work(tx));
  const inner = () =>
    besideField(next.field, () => withCode(next.phone, next.code, now, change, sender));
  await besideField(old.field, () => withCode(old.phone, old.code, now, inner, sender));
}

async function besideField<T>(field: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof AppError) || error.field) throw error;
    throw new AppError(error.code, error.values, field);
  }
}
