import "server-only";
import type { Transaction } from "@/lib/shared/db/db";

/**
 * Locks the tree of places for this transaction. Without it, a place moved under one that is being
 * moved would keep the old lineage, one added under a place that is being closed would stay open below
 * it, and two imports would add the same place twice.
 */
export async function lockTree(tx: Transaction): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('sites'))`;
}
