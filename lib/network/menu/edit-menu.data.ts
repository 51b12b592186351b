import "server-only";
import type { Actor } from "@/lib/shared/auth/actor";
import { db, type Transaction } from "@/lib/shared/db/db";
import { isUniqueViolation } from "@/lib/shared/db/db-errors";
import { AppError } from "@/lib/shared/errors";
import { mayEditMenu } from "@/lib/network/menu/policy";

/** The order in which categories, platforms and items are shown. */
export const IN_ORDER = [{ position: "asc" as const }, { id: "asc" as const }];

/**
 * Runs a change of the actor's own menu, one at a time, since no index guards the positions. Throws
 * FORBIDDEN if the actor may not edit it, NAME_TAKEN if a name exists already.
 */
export async function editMenu(
  actor: Actor,
  work: (tx: Transaction, centerId: string) => Promise<void>,
): Promise<void> {
  if (!mayEditMenu(actor)) throw new AppError("FORBIDDEN");
  const { centerId } = actor;
  try {
    await db.$transaction(async (tx) => {
      await tx.$executeRaw`SELECT FROM centers WHERE id = ${centerId}::uuid FOR NO KEY UPDATE`;
      await work(tx, centerId);
    });
  } catch (error) {
    throw isUniqueViolation(error) ? new AppError("NAME_TAKEN") : error;
  }
}
