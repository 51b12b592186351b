import "server-only";
import { Prisma } from "@/prisma/generated/client";

/** Whether a write failed because another row has the same unique name, number or key. */
export function isUniqueViolation(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002";
}

/** Whether a trigger refused a write with a message that contains these words. */
export function isRefusedBy(error: unknown, words: string): boolean {
  return error instanceof Error && error.message.includes(words);
}

/** Whether a row could not be deleted because another one refers to it. */
export function isReferenced(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2003";
}
