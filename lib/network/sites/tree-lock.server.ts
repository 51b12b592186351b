import "server-only";
import type { Transaction } from "@/lib/shared/db/db";

/**
 * One change of the tree at a time. A place hung under one that is just moving would keep the
 * old way up; one added under a place that is just closing would stand open below it; two
 * imports would add the same place twice.
 */
export async function lockTree(tx: Transaction): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('sites'))`;
}
