import "server-only";
import type { Transaction } from "@/lib/shared/db/db";
import { AppError } from "@/lib/shared/errors";

/** Returns the id of a category of the county, null without one. Throws NOT_FOUND for another county's. */
export async function requireOwnCategory(
  tx: Transaction,
  centerId: string,
  categoryId: string | undefined,
): Promise<string | null> {
  if (!categoryId) return null;
  const found = await tx.serviceCategory.count({ where: { id: categoryId, centerId } });
  if (found === 0) throw new AppError("NOT_FOUND");
  return categoryId;
}
