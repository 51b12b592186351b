import "server-only";
import type { Transaction } from "@/lib/shared/db/db";
import { AppError } from "@/lib/shared/errors";

/** The county of an open place, and its division code. Throws NOT_FOUND. */
export async function requireHome(tx: Transaction, homeSiteId: string) {
  const site = await tx.site.findFirst({
    where: { id: homeSiteId, closedAt: null, centerId: { not: null } },
    select: { centerId: true },
  });
  if (!site?.centerId) throw new AppError("NOT_FOUND");
  const center = await tx.site.findUnique({
    where: { id: site.centerId },
    select: { divisionCode: true },
  });
  return { centerId: site.centerId, divisionCode: center?.divisionCode ?? null };
}

/** Throws NOT_FOUND unless all are open categories of the county. */
export async function requireCategories(tx: Transaction, centerId: string, categoryIds: string[]) {
  const found = await tx.serviceCategory.count({
    where: { id: { in: categoryIds }, centerId, closedAt: null },
  });
  if (found < new Set(categoryIds).size) throw new AppError("NOT_FOUND");
}

/** The rows that say what a volunteer can help with. */
export function createCategories(categoryIds: string[]) {
  return { createMany: { data: [...new Set(categoryIds)].map((categoryId) => ({ categoryId })) } };
}
