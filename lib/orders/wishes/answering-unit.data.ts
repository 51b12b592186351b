import "server-only";
import type { Transaction } from "@/lib/shared/db/db";

/**
 * The unit that really answers where a place is responsible: the nearest one, from the place upwards
 * within its county, that is open and has somebody working for it; null if there is none.
 */
export async function findAnsweringUnit(tx: Transaction, siteId: string): Promise<string | null> {
  const [unit] = await tx.$queryRaw<{ id: string }[]>`
    SELECT above.id FROM sites s JOIN sites above ON above.id = ANY (s.lineage)
    WHERE s.id = ${siteId}::uuid AND above.level <> 'CITY' AND above."closedAt" IS NULL
      AND EXISTS (SELECT FROM staff WHERE staff."siteId" = above.id AND staff."disabledAt" IS NULL)
    ORDER BY cardinality(above.lineage) DESC LIMIT 1`;
  return unit?.id ?? null;
}
