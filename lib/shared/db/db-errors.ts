import "server-only";
import { Prisma } from "@/prisma/generated/client";

/** Somebody else has this name, number or key already. */
export function isUniqueViolation(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002";
}
