import "server-only";
import type { Transaction } from "@/lib/db";

/**
 * One change of the tree at a time. Two moves that cross could each be right alone and
 * make a circle together; two imports would add the same place twice.
 */
export async function lockTree(tx: Transaction): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('sites'))`;
}
