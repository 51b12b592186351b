import "server-only";
import { Prisma } from "@/prisma/generated/client";

/** Whether a write failed because another row has the same unique name, number or key. */
export function isUniqueViolation(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002";
}

/** Whether a trigger or CHECK whose name contains this refused a write. */
export function violates(error: unknown, constraint: string): boolean {
  return error instanceof Error && JSON.stringify(describe(error)).includes(constraint);
}

function describe(error: Error) {
  return { message: error.message, ...("meta" in error && { meta: error.meta }) };
}
