import "server-only";
import type { Actor } from "@/lib/shared/auth/actor";
import { AppError } from "@/lib/shared/errors";
import type { OpenWish } from "@/lib/orders/wishes/open-wish.data";
import { staffRecipients, type Recipient } from "@/lib/orders/wishes/recipients";
import { findStaffIds } from "@/lib/orders/wishes/find-staff-ids.server";

/** The notices to the staff of the unit that is now responsible. */
export async function handoverRecipients({ tx }: OpenWish, siteId: string): Promise<Recipient[]> {
  return staffRecipients("handedOver", await findStaffIds(tx, siteId));
}

/** Throws NOT_FOUND unless `siteId` is an open place of the county other than the responsible one. */
export function requireCountyUnit(open: OpenWish, siteId: string): Promise<void> {
  return requireUnit(open, siteId, open.wish.centerId);
}

/** Throws NOT_FOUND unless `siteId` is an open place below the actor's own, other than the responsible one. */
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
