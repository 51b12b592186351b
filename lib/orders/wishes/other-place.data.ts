import "server-only";
import type { OpenWish } from "@/lib/orders/wishes/open-wish.data";
import { AppError } from "@/lib/shared/errors";

/**
 * What a step writes to give a wish another place: the place, the unit that answers for it from now on,
 * and what the event keeps. A 站 answers for what comes from it; a 所 that answered for the old town gives
 * it to that of the new one; the centre keeps it. Throws NOT_FOUND unless the place is open and lies in
 * `withinId`.
 */
export async function toOtherPlace({ tx, wish }: OpenWish, siteId: string, withinId: string) {
  const site = await tx.site.findFirst({
    where: { id: siteId, closedAt: null, lineage: { has: withinId } },
    select: { lineage: true },
  });
  if (!site) throw new AppError("NOT_FOUND");
  const responsibleSiteId = await findUnitFor(site.lineage);
  return { siteId, responsibleSiteId };

  async function findUnitFor(lineage: string[]): Promise<string> {
    if (wish.responsibleSiteId === wish.siteId) return siteId;
    if (lineage.includes(wish.responsibleSiteId)) return wish.responsibleSiteId;
    const peer = await tx.site.findFirst({
      where: { id: { in: lineage }, level: wish.responsibleLevel },
      select: { id: true },
    });
    return peer?.id ?? siteId;
  }
}

/** What an event keeps of a wish that gets another place. */
export function placeChange(from: string, to: string) {
  return from === to ? {} : { corrected: { siteId: { from, to } } };
}
