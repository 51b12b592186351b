import "server-only";
import { Prisma } from "@/prisma/generated/client";

/** Whether a write failed because another row has the same unique name, number or key. */
export function isUniqueViolation(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002";
}
