import "server-only";
import type { Transaction } from "@/lib/shared/db/db";
import DEFAULT_CATEGORIES from "@/lib/network/menu/default-categories.json";

/** Adds the county record and the eight default categories to new places of level CENTER. */
export async function createCenterRecords(tx: Transaction, centerIds: string[]): Promise<void> {
  if (centerIds.length === 0) return;
  await tx.center.createMany({ data: centerIds.map((id) => ({ id })) });
  await tx.serviceCategory.createMany({
    data: centerIds.flatMap((centerId) =>
      DEFAULT_CATEGORIES.map((category, position) => ({ centerId, position, ...category })),
    ),
  });
}
