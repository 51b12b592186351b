import "server-only";
import * as z from "zod";
import { AppError } from "@/lib/shared/errors";
import { Prisma } from "@/prisma/generated/client";

/** Whether a write failed because another row has the same unique name, number or key. */
export function isUniqueViolation(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002";
}

/** Does `work`; throws PHONE_IN_USE if another one took the phone of the field `newPhone` meanwhile. */
export async function sayPhoneInUse<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw isUniqueViolation(error) ? new AppError("PHONE_IN_USE", {}, "newPhone") : error;
  }
}

/** Whether a trigger refused a write with a message that contains these words. */
export function isRefusedBy(error: unknown, words: string): boolean {
  return error instanceof Error && error.message.includes(words);
}

/** Whether a row could not be deleted because another one refers to it. */
export function isReferenced(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2003";
}

/** Whether a statement gave up waiting for rows or a table that another transaction holds (55P03). */
export function isLockTimeout(error: unknown): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false;
  return lockTimeout.safeParse(error.meta).success;
}

/** Where Prisma keeps what PostgreSQL said, of raw statements and of its own alike. */
const lockTimeout = z.object({
  driverAdapterError: z.object({ cause: z.object({ originalCode: z.literal("55P03") }) }),
});
