import "server-only";
import type { Actor } from "@/lib/shared/auth/actor";
import { AppError } from "@/lib/shared/errors";
import type { OpenWish } from "@/lib/orders/wishes/open-wish.data";
import { staffTold, type Recipient } from "@/lib/orders/wishes/recipients";
import { staffOf } from "@/lib/orders/wishes/find-staff-ids.server";

/** Whoever works for the unit that answers from now on. */
export async function handedOverTo({ tx }: OpenWish, siteId: string): Promise<Recipient[]> {
  return staffTold("handedOver", await staffOf(tx, siteId));
}

/** An open place of the county other than the one that answers already; NOT_FOUND for any other. */
export function requireUnitOf(open: OpenWish, siteId: string): Promise<void> {
  return requireUnit(open, siteId, open.wish.centerId);
}

/** The same below the actor's own place. */
export function requireUnitBelow(actor: Actor, open: OpenWish, siteId: string): Promise<void> {
  return requireUnit(open, siteId, actor.role === "STAFF" ? actor.siteId : open.wish.centerId);
}

async function requireUnit({ tx, wish }: OpenWish, siteId: string, ancestorId: string) {
  const site = await tx.site.findFirst({
    where: {
      id: siteId,
      lineage: { has: ancestorId },
      closedAt: null,
      NOT: { id: wish.responsibleSiteId },
    },
    select: { id: true },
  });
  if (!site) throw new AppError("NOT_FOUND");
}
