import "server-only";
import type { Transaction } from "@/lib/shared/db/db";

// Locks are taken in one order everywhere: volunteers, then teams, then wishes, each by id.

type Kept = { id: string; centerId: string };

/**
 * Keeps these volunteers as they are until the transaction ends: whoever disables or removes one of
 * them, or moves to another county, waits for it. Returns those who are active, with their county.
 */
export async function keepVolunteers(tx: Transaction, ids: string[]): Promise<Kept[]> {
  const kept = await tx.$queryRaw<(Kept & { isActive: boolean })[]>`
    SELECT id, "centerId", "disabledAt" IS NULL AS "isActive" FROM volunteers
    WHERE id = ANY (${ids}::uuid[]) ORDER BY id FOR SHARE`;
  return kept.filter(({ isActive }) => isActive);
}

/** Locks these volunteers against everybody who counts on them, as `keepVolunteers` does. */
export async function lockVolunteers(tx: Transaction, ids: string[]): Promise<void> {
  await tx.$queryRaw`
    SELECT id FROM volunteers WHERE id = ANY (${ids}::uuid[]) ORDER BY id FOR NO KEY UPDATE`;
}
