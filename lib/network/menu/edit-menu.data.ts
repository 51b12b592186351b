import "server-only";
import type { Actor } from "@/lib/shared/auth/actor";
import { db, type Transaction } from "@/lib/shared/db/db";
import { isUniqueViolation } from "@/lib/shared/db/db-errors";
import { AppError } from "@/lib/shared/errors";
import { mayEditMenu } from "@/lib/network/menu/policy";
import { moveByOne } from "@/lib/network/menu/position";
import type { Direction } from "@/lib/network/menu/schema";

type Row = { id: string };

/**
 * Moves one of these rows, which stand in their order, up or down by one. Throws NOT_FOUND if there is no such
 * row.
 */
export async function moveRow(
  rows: Row[],
  id: string,
  direction: Direction,
  place: (id: string, position: number) => Promise<unknown>,
): Promise<void> {
  const ids = rows.map((row) => row.id);
  if (!ids.includes(id)) throw new AppError("NOT_FOUND");
  for (const [position, moved] of moveByOne(ids, id, direction).entries()) {
    await place(moved, position);
  }
}

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
