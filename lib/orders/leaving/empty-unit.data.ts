import "server-only";
import { SYSTEM } from "@/lib/shared/auth/actor";
import { db } from "@/lib/shared/db/db";
import { AppError } from "@/lib/shared/errors";
import { findAnsweringUnit } from "@/lib/orders/wishes/answering-unit.data";
import { openWish } from "@/lib/orders/wishes/open-wish.data";
import type { Prisma } from "@/prisma/generated/client";

/** The wishes for which a unit answers and which can be handed up (上交). */
export function waitingAt(siteId: string): Prisma.WishWhereInput {
  return {
    responsibleSiteId: siteId,
    isObjected: false,
    status: { in: ["SUBMITTED", "APPROVED", "DISPATCHED"] },
  };
}

/**
 * 上交: hands the waiting wishes of a unit for which nobody works any more to the nearest one above that
 * has somebody. Does nothing while somebody works there, or if there is no such unit.
 */
export async function handUpFromEmptyUnit(siteId: string, now: Date): Promise<void> {
  const unitId = await findAnsweringUnit(db, siteId);
  if (unitId === null || unitId === siteId) return;
  const waiting = await db.wish.findMany({
    where: waitingAt(siteId),
    select: { id: true },
    orderBy: { id: "asc" },
  });
  for (const { id } of waiting) await handUpTo(unitId, id, now);
}

async function handUpTo(responsibleSiteId: string, wishId: string, now: Date): Promise<void> {
  try {
    await openWish(SYSTEM, wishId, now, (open) =>
      open.advance("handUp", { changes: { responsibleSiteId } }),
    );
  } catch (error) {
    // Somebody has moved the wish on meanwhile: it is in their hands.
    if (!(error instanceof AppError)) throw error;
  }
}
