import "server-only";
import { db, type Transaction } from "@/lib/shared/db/db";
import { MINUTE_MS } from "@/lib/shared/days/durations";

const TIMEOUT_MS = 30 * MINUTE_MS;

/** Runs a transaction without statement timeout: a county can have millions of rows to go through. */
export function withoutTimeout<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  return db.$transaction(
    async (tx) => {
      await tx.$executeRaw`SET LOCAL statement_timeout = 0`;
      await tx.$executeRaw`SET LOCAL lock_timeout = 0`;
      return work(tx);
    },
    { timeout: TIMEOUT_MS },
  );
}
