import "server-only";
import type { Actor } from "@/lib/shared/auth/actor";
import { AppError } from "@/lib/shared/errors";
import type { OpenWish } from "@/lib/orders/wishes/open-wish.data";

/** Throws NOT_FOUND unless `siteId` is an open place of the county other than the responsible one. */
export function requireCountyUnit(open: OpenWish, siteId: string): Promise<void> {
  return requireUnit(open, siteId, []);
}

/** The same for who hands a wish over: to hand it to the centre from below is 上交, which says why. */
export function requireOtherUnit(actor: Actor, open: OpenWish, siteId: string): Promise<void> {
  const isCenter = actor.role === "STAFF" && actor.level === "CENTER";
  return requireUnit(open, siteId, isCenter ? [] : [open.wish.centerId]);
}

async function requireUnit({ tx, wish }: OpenWish, siteId: string, exceptIds: string[]) {
  const site = await tx.site.findFirst({
    where: {
      id: siteId,
      lineage: { has: wish.centerId },
      closedAt: null,
      NOT: { id: { in: [wish.responsibleSiteId, ...exceptIds] } },
    },
    select: { id: true },
  });
  if (!site) throw new AppError("NOT_FOUND");
}
